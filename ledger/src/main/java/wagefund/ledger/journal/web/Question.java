package wagefund.ledger.journal.web;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import wagefund.ledger.journal.command.JournalError;
import wagefund.ledger.journal.view.Asked;
import wagefund.ledger.kernel.Facts;
import wagefund.ledger.kernel.Malformed;
import wagefund.ledger.kernel.Times;
import wagefund.ledger.platform.read.LogPlaces;
import wagefund.ledger.platform.web.TwoDates;

/**
 * The two dates of a question, as a request writes them.
 *
 * @param to the last month
 * @param asOf the last day, in place of a month
 * @param knownOn the day on which it was known
 * @param position the place of the sealed log, in place of a day
 */
record Question(
    Optional<String> to,
    Optional<String> asOf,
    Optional<String> knownOn,
    Optional<String> position) {

  Asked asked(LogPlaces places, Clock clock) {
    TwoDates dates = new TwoDates(asOf, knownOn, position);
    LocalDate last =
        dates
            .day()
            .or(() -> to.map(text -> Months.of("to", text).atEndOfMonth()))
            .orElseGet(
                () ->
                    YearMonth.from(LocalDate.ofInstant(clock.instant(), Times.ZONE))
                        .atEndOfMonth());
    return new Asked(last, dates.upTo(places));
  }

  /** The first day: of the month given, else of the month of the last day. */
  LocalDate from(Optional<String> month, Asked asked) {
    YearMonth last = YearMonth.from(asked.asOf());
    YearMonth first = month.map(text -> Months.of("from", text)).orElse(last);
    if (first.isAfter(last)) {
      throw new Malformed(
          JournalError.PERIODS_REVERSED, Facts.of("from", first).and("to", last), "from");
    }
    return first.atDay(1);
  }

  static LocalDate day(String parameter, String text) {
    return TwoDates.day(parameter, text);
  }
}
