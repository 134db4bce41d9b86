package wagefund.ledger.casefile.roster;

import java.math.BigDecimal;
import java.math.MathContext;
import java.text.Normalizer;
import java.util.regex.Pattern;
import wagefund.ledger.kernel.Facts;
import wagefund.ledger.kernel.KernelError;
import wagefund.ledger.kernel.Malformed;
import wagefund.ledger.kernel.Money;

/**
 * One cell of a table.
 *
 * @param text what stands in it, without blanks around it
 * @param isNumber whether the file holds it as a figure, so that its digits may not be all there
 */
record Cell(String text, boolean isNumber) {

  static final Cell EMPTY = new Cell("", false);

  /** A spreadsheet keeps so many digits of a figure. */
  private static final int EXACT_DIGITS = 15;

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
      BigDecimal figure = figure();
      if (figure.precision() - figure.scale() > EXACT_DIGITS) {
        throw new Malformed(RosterError.DIGITS_LOST, Facts.NONE);
      }
      return figure.toPlainString();
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
      return Money.ofYuan(figure());
    }
    String plain =
        Normalizer.normalize(text, Normalizer.Form.NFKC)
            .replaceAll("[\\p{Z}\\s]", "")
            .replaceFirst("^[¥]", "")
            .replaceFirst("元$", "");
    return Money.ofYuan(GROUPED.matcher(plain).matches() ? plain.replace(",", "") : plain);
  }

  /** The figure as it was meant: the noise of binary fractions after its last digit is cut off. */
  BigDecimal figure() {
    try {
      BigDecimal figure = new BigDecimal(text);
      if (Math.abs((long) figure.scale()) <= 400) {
        BigDecimal meant = figure.round(new MathContext(EXACT_DIGITS)).stripTrailingZeros();
        return meant.scale() < 0 ? meant.setScale(0) : meant;
      }
    } catch (NumberFormatException e) {
      // Falls through: it is no figure.
    }
    throw new Malformed(KernelError.AMOUNT_UNREADABLE, Facts.of("value", Facts.shorten(text)));
  }
}
