package wagefund.ledger.casefile.roster;

import java.text.Normalizer;
import java.util.regex.Pattern;
import wagefund.ledger.kernel.Facts;
import wagefund.ledger.kernel.Malformed;
import wagefund.ledger.kernel.Money;
import wagefund.ledger.kernel.SpreadsheetFigure;

/**
 * One cell of a table.
 *
 * @param text what stands in it, without blanks around it
 * @param isNumber whether the file holds it as a figure, so that its digits may not be all there
 */
record Cell(String text, boolean isNumber) {

  static final Cell EMPTY = new Cell("", false);

  private static final Pattern SCIENTIFIC = Pattern.compile("[0-9]([.][0-9]+)?[eE][+]?[0-9]{1,3}");
  private static final Pattern GROUPED = Pattern.compile("[+-]?[0-9]{1,3}(,[0-9]{3})+([.][0-9]+)?");
  private static final Pattern FORMULA_TEXT = Pattern.compile("=\"([^\"]*)\"");

  static Cell text(String raw) {
    String text = raw.strip();
    var formula = FORMULA_TEXT.matcher(text);
    if (formula.matches()) {
      text = formula.group(1).strip();
    } else if (text.startsWith("'")) {
      text = text.substring(1).strip();
    }
    return text.isEmpty() ? EMPTY : new Cell(text, false);
  }

  static Cell number(String raw) {
    return new Cell(raw.strip(), true);
  }

  boolean isEmpty() {
    return text.isEmpty();
  }

  /**
   * The digits of a number that is a name, not a quantity: ID number, card, phone.
   *
   * @throws Malformed {@code DIGITS_LOST} where it was kept as a figure of more digits than fit
   */
  String digits() {
    if (isNumber) {
      SpreadsheetFigure figure = figure();
      if (figure.hasLostDigits()) {
        throw new Malformed(RosterError.DIGITS_LOST, Facts.NONE);
      }
      return figure.toString();
    }
    if (SCIENTIFIC.matcher(text).matches()) {
      throw new Malformed(RosterError.DIGITS_LOST, Facts.NONE);
    }
    return text;
  }

  /**
   * An amount in yuan such as {@code 1718122.00}, {@code 1,718,122.00} or {@code ￥3000元}.
   *
   * @throws Malformed as {@link Money#ofYuan(String)}
   */
  Money amount() {
    if (isNumber) {
      return figure().toMoney();
    }
    String plain =
        Normalizer.normalize(text, Normalizer.Form.NFKC)
            .replaceAll("[\\p{Z}\\s]", "")
            .replaceFirst("^[¥]", "")
            .replaceFirst("元$", "");
    return Money.ofYuan(GROUPED.matcher(plain).matches() ? plain.replace(",", "") : plain);
  }

  /**
   * @throws Malformed {@code AMOUNT_UNREADABLE}
   */
  SpreadsheetFigure figure() {
    return SpreadsheetFigure.of(text);
  }
}
