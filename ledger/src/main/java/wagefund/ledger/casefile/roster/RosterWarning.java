package wagefund.ledger.casefile.roster;

import wagefund.ledger.kernel.Facts;

/**
 * What an officer should look at in a roster that was read all the same.
 *
 * @param kind what it is
 * @param facts by which its texts are filled
 * @param place such as {@code line 4, column 银行卡号}
 */
public record RosterWarning(Kind kind, Facts facts, String place) {

  /** What may be worth a look. */
  public enum Kind {
    CARD_SHARED(
        "银行卡 {card} 由第 {first} 行和第 {line} 行的两名工人共用，请核实",
        "The card {card} is given for two workers, at lines {first} and {line}: check it"),
    COLUMN_IGNORED("未识别的列，已忽略：{column}", "A column that is not known was left out: {column}"),
    LINE_IGNORED("没有身份证号、银行和金额的行，已忽略", "A line without ID number, bank and amount was left out");

    private final String zh;
    private final String en;

    Kind(String zh, String en) {
      this.zh = zh;
      this.en = en;
    }

    public String zh() {
      return zh;
    }

    public String en() {
      return en;
    }
  }
}
