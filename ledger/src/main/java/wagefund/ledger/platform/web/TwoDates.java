package wagefund.ledger.platform.web;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import wagefund.ledger.kernel.Facts;
import wagefund.ledger.kernel.Malformed;
import wagefund.ledger.kernel.Times;
import wagefund.ledger.platform.read.LogPlaces;

/**
 * 两个日期: the two dates of a question, as a request writes them.
 *
 * @param asOf the last business date; absent: today
 * @param knownOn the day at whose end it was known; absent: now
 * @param position the place of the sealed log, in place of a day
 */
public record TwoDates(Optional<String> asOf, Optional<String> knownOn, Optional<String> position) {

  /** The business date that was given. */
  public Optional<LocalDate> day() {
    return asOf.map(text -> day("asOf", text));
  }

  public LocalDate day(Clock clock) {
    return day().orElseGet(() -> LocalDate.ofInstant(clock.instant(), Times.ZONE));
  }

  /** Up to which place of the log it was known. */
  public long upTo(LogPlaces places) {
    return places.place(knownOn.map(text -> day("knownOn", text)), position.map(TwoDates::place));
  }

  private static long place(String text) {
    if (!text.matches("[0-9]{1,18}")) {
      throw unreadable("position", text, "1234");
    }
    return Long.parseLong(text);
  }

  /** A day that a request writes. */
  public static LocalDate day(String parameter, String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeParseException e) {
      throw unreadable(parameter, text, "2026-01-31");
    }
  }

  private static Malformed unreadable(String parameter, String text, String expected) {
    return new Malformed(
        EdgeError.PARAMETER_UNREADABLE,
        Facts.of("parameter", parameter)
            .and("value", Facts.shorten(text))
            .and("expected", expected),
        parameter);
  }
}
