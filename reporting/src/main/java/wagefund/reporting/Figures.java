package wagefund.reporting;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;

/** How amounts in fen are shown: in yuan, with two decimals. */
final class Figures {

  private Figures() {}

  static BigDecimal yuan(long fen) {
    return BigDecimal.valueOf(fen, 2);
  }

  /** Such as {@code 1,718,122.00}. */
  static String grouped(long fen) {
    return new DecimalFormat("#,##0.00", DecimalFormatSymbols.getInstance(Locale.ROOT))
        .format(yuan(fen));
  }

  /** A sum that the database formed, which is null over no rows. */
  static long fen(@org.jspecify.annotations.Nullable BigDecimal sum) {
    return sum == null ? 0 : sum.longValueExact();
  }
}
