package wagefund.ledger.scheme.command;

import java.math.BigDecimal;
import java.util.Optional;
import wagefund.ledger.kernel.Money;

/**
 * A factor, exact to a millionth: 20% is 200,000 millionths, the factor 1.5 is 1,500,000.
 *
 * @param millionths 0 or more
 */
public record Rate(long millionths) {

  public static final Rate ONE = new Rate(1_000_000);

  public Rate {
    if (millionths < 0) {
      throw new IllegalArgumentException("A rate below zero: " + millionths);
    }
  }

  /** Reads a percentage up to 100 with at most four decimals, such as {@code 3.45}. */
  public static Optional<Rate> ofPercent(String text) {
    if (!text.matches("\\d{1,3}(\\.\\d{1,4}0*)?")) {
      return Optional.empty();
    }
    long millionths = new BigDecimal(text).movePointRight(4).longValueExact();
    return millionths > 1_000_000 ? Optional.empty() : Optional.of(new Rate(millionths));
  }

  /** This part of an amount, rounded down to the fen. */
  public Money of(Money amount) {
    return amount.timesRoundedDown(BigDecimal.valueOf(millionths, 6));
  }

  /** As a factor, such as {@code 1.5}. */
  public String asFactor() {
    return plain(BigDecimal.valueOf(millionths, 6));
  }

  /** As a percentage, such as {@code 20%}. */
  public String asPercent() {
    return plain(BigDecimal.valueOf(millionths, 4)) + "%";
  }

  private static String plain(BigDecimal number) {
    return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
  }
}
