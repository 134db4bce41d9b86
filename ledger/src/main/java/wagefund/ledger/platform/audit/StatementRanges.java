package wagefund.ledger.platform.audit;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * Cuts a period into statements of a size that can be read and made: whole months, and days where a
 * month has too many lines. A single day is never cut.
 */
final class StatementRanges {

  /**
   * From a day to a day.
   *
   * @param lines how many lines the statement has
   */
  record Range(LocalDate from, LocalDate to, long lines) {

    /** Such as {@code 2025-01}, {@code 2025-01-07}, or {@code 2025-01-07_2025-01-12}. */
    String text() {
      YearMonth month = YearMonth.from(from);
      if (from.equals(month.atDay(1)) && to.equals(month.atEndOfMonth())) {
        return month.toString();
      }
      return from.equals(to) ? from.toString() : from + "_" + to;
    }
  }

  private final NavigableMap<LocalDate, Long> linesOfDays;
  private final long limit;

  StatementRanges(NavigableMap<LocalDate, Long> linesOfDays, long limit) {
    this.linesOfDays = new TreeMap<>(linesOfDays);
    this.limit = limit;
  }

  long lines() {
    return linesOfDays.values().stream().mapToLong(Long::longValue).sum();
  }

  /** Every month with lines, whole or in parts; a month without any gives nothing. */
  List<Range> within(YearMonth first, YearMonth last) {
    List<Range> ranges = new ArrayList<>();
    for (YearMonth month = first; !month.isAfter(last); month = month.plusMonths(1)) {
      cut(month, ranges);
    }
    return ranges;
  }

  private void cut(YearMonth month, List<Range> ranges) {
    NavigableMap<LocalDate, Long> days =
        linesOfDays.subMap(month.atDay(1), true, month.atEndOfMonth(), true);
    LocalDate from = month.atDay(1);
    long lines = 0;
    for (var day : days.entrySet()) {
      if (lines > 0 && lines + day.getValue() > limit) {
        LocalDate before = day.getKey().minusDays(1);
        ranges.add(new Range(from, before, lines));
        from = day.getKey();
        lines = 0;
      }
      lines += day.getValue();
    }
    if (lines > 0) {
      ranges.add(new Range(from, month.atEndOfMonth(), lines));
    }
  }
}
