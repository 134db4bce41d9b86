package wagefund.ledger.kernel;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.OptionalInt;

/**
 * A number as a spreadsheet keeps it: its first 15 digits count, and the noise of binary fractions
 * after them is cut off.
 *
 * @param value rounded to 15 digits
 */
public record SpreadsheetFigure(BigDecimal value) {

  private static final int EXACT_DIGITS = 15;
  private static final int SCALE_LIMIT = 400;

  public SpreadsheetFigure {
    BigDecimal meant = value.round(new MathContext(EXACT_DIGITS)).stripTrailingZeros();
    value = meant.scale() < 0 && meant.scale() > -SCALE_LIMIT ? meant.setScale(0) : meant;
  }

  /**
   * @throws Malformed {@code AMOUNT_UNREADABLE}
   */
  public static SpreadsheetFigure of(String text) {
    try {
      BigDecimal figure = new BigDecimal(text);
      if (Math.abs((long) figure.scale()) < SCALE_LIMIT) {
        return new SpreadsheetFigure(figure);
      }
    } catch (NumberFormatException e) {
      // Falls through: it is no figure.
    }
    throw new Malformed(KernelError.AMOUNT_UNREADABLE, Facts.of("value", Facts.shorten(text)));
  }

  /** Whether it has more digits before the point than are kept, so that its last ones are lost. */
  public boolean hasLostDigits() {
    return value.precision() - value.scale() > EXACT_DIGITS;
  }

  public boolean isWhole() {
    return value.scale() <= 0;
  }

  /** The part before the point, where it lies between 0 and a limit. */
  public OptionalInt wholePart(int limit) {
    boolean inRange = value.signum() >= 0 && value.compareTo(BigDecimal.valueOf(limit)) <= 0;
    return inRange ? OptionalInt.of(value.intValue()) : OptionalInt.empty();
  }

  /**
   * @throws Malformed as {@link Money#ofYuan(BigDecimal)}
   */
  public Money toMoney() {
    return Money.ofYuan(value);
  }

  @Override
  public String toString() {
    return value.toPlainString();
  }
}
