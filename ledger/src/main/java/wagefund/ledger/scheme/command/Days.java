package wagefund.ledger.scheme.command;

import java.time.LocalDate;
import wagefund.ledger.kernel.WorkingCalendar;

/**
 * A number of days.
 *
 * @param days 1 or more
 * @param counted whether every day counts, or only working days of the State Council's calendar
 */
public record Days(int days, Counted counted) {

  /**
   * The last day of the period when it begins on the day after another.
   *
   * @throws wagefund.ledger.kernel.Malformed {@code CALENDAR_YEAR_MISSING} where working days of a
   *     year are counted whose calendar is not there
   */
  public LocalDate after(LocalDate day, WorkingCalendar calendar) {
    return counted == Counted.CALENDAR ? day.plusDays(days) : calendar.plusWorkingDays(day, days);
  }

  /** Which days count. */
  public enum Counted {
    CALENDAR,
    WORKING
  }
}
