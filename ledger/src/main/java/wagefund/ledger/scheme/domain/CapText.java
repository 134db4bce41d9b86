package wagefund.ledger.scheme.domain;

import java.math.BigDecimal;
import java.util.Locale;
import wagefund.ledger.kernel.Money;

/** Amounts as people read them in the explanation of a cap. */
final class CapText {

  private CapText() {}

  /** With commas between thousands, such as {@code 1,718,122.00}. */
  static String yuan(Money amount) {
    return String.format(Locale.ROOT, "%,.2f", BigDecimal.valueOf(amount.fen(), 2));
  }
}
