package wagefund.ledger.platform.read;

/**
 * The rule that a check looks at, as a sentence in both languages.
 *
 * @param zh 中文
 * @param en English
 */
public record CheckName(String zh, String en) {

  /** The rule, and whether it holds. */
  public String told(boolean holds) {
    return told(holds ? "是" : "否", holds ? "yes" : "no");
  }

  /** The rule, and what is said of it. */
  public String told(String saidZh, String saidEn) {
    return InTwoLanguages.of(zh + "：" + saidZh, en + ": " + saidEn);
  }

  @Override
  public String toString() {
    return InTwoLanguages.of(zh, en);
  }
}
