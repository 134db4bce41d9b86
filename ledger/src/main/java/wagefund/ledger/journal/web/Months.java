package wagefund.ledger.journal.web;

import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import wagefund.ledger.kernel.Facts;
import wagefund.ledger.kernel.Malformed;
import wagefund.ledger.platform.web.EdgeError;

/** A month as a request writes it, such as {@code 2026-01}. */
final class Months {

  private Months() {}

  static YearMonth of(String parameter, String text) {
    try {
      return YearMonth.parse(text);
    } catch (DateTimeParseException e) {
      throw new Malformed(
          EdgeError.PARAMETER_UNREADABLE,
          Facts.of("parameter", parameter)
              .and("value", Facts.shorten(text))
              .and("expected", "2026-01"),
          parameter);
    }
  }
}
