package wagefund.ledger.page;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.function.Function;
import wagefund.ledger.journal.command.JournalError;
import wagefund.ledger.journal.view.Asked;
import wagefund.ledger.journal.view.BooksAsKnown;
import wagefund.ledger.kernel.Facts;
import wagefund.ledger.kernel.Malformed;

/**
 * The dates for which a page of the books is asked, as they stand in its address.
 *
 * @param from the first month; without it, January of the year of the last day
 * @param asOf the last day; without it, today
 * @param knownOn the day at whose end it was known; without it, now
 */
record BookDates(Optional<String> from, Optional<String> asOf, Optional<String> knownOn) {

  /**
   * The dates that were understood.
   *
   * @param known the day of knowledge as it is written in a link, empty where it is now
   */
  record Span(YearMonth from, LocalDate asOf, String known) {

    LocalDate first() {
      return from.atDay(1);
    }

    Asked asked(BooksAsKnown books) {
      return new Asked(asOf, place(known, books));
    }

    private static long place(String known, BooksAsKnown books) {
      return books.place(
          known.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(known)),
          Optional.empty());
    }
  }

  /**
   * @throws Malformed {@code DATE_NOT_CHOSEN} or {@code PERIODS_REVERSED}
   */
  Span span(LocalDate today) {
    LocalDate last = given(asOf, "asOf", LocalDate::parse).orElse(today);
    YearMonth first = given(from, "from", YearMonth::parse).orElse(YearMonth.of(last.getYear(), 1));
    if (first.isAfter(YearMonth.from(last))) {
      throw new Malformed(
          JournalError.PERIODS_REVERSED,
          Facts.of("from", first).and("to", YearMonth.from(last)),
          "from");
    }
    return new Span(first, last, knownDay().map(LocalDate::toString).orElse(""));
  }

  Optional<LocalDate> knownDay() {
    return given(knownOn, "knownOn", LocalDate::parse);
  }

  static <T> Optional<T> given(Optional<String> text, String field, Function<String, T> read) {
    try {
      return text.map(String::strip).filter(t -> !t.isEmpty()).map(read);
    } catch (DateTimeParseException e) {
      throw new Malformed(
          PageError.DATE_NOT_CHOSEN, Facts.of("value", Facts.shorten(text.orElse(""))), field);
    }
  }
}
