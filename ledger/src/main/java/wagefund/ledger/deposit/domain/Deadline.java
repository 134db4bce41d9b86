package wagefund.ledger.deposit.domain;

import java.time.LocalDate;
import wagefund.ledger.kernel.WorkingCalendar;
import wagefund.ledger.scheme.command.Days;

/** The last day of a period that begins on the day after another. */
final class Deadline {

  private static final WorkingCalendar CALENDAR = WorkingCalendar.shipped();

  private Deadline() {}

  /**
   * @throws wagefund.ledger.kernel.Malformed {@code CALENDAR_YEAR_MISSING} where working days of a
   *     year are asked for whose calendar is not there
   */
  static LocalDate after(Days days, LocalDate from) {
    return days.counted() == Days.Counted.CALENDAR
        ? from.plusDays(days.days())
        : CALENDAR.plusWorkingDays(from, days.days());
  }
}
