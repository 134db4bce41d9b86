package wagefund.ledger.advance.domain;

import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;
import wagefund.ledger.approval.event.Stage;
import wagefund.ledger.kernel.WorkingCalendar;
import wagefund.ledger.scheme.command.Days;

/**
 * The last days of the limits of an approval, by the working calendar.
 *
 * <p>Each question fails with {@code CALENDAR_YEAR_MISSING} where the calendar of a year is needed
 * and not there.
 */
@Component
class Deadlines {

  private final WorkingCalendar calendar;

  Deadlines(WorkingCalendar calendar) {
    this.calendar = calendar;
  }

  /** By when a stage must be signed that begins on a day; empty: no limit. */
  Optional<LocalDate> of(Stage stage, LocalDate begins) {
    return stage.workingDays().map(days -> calendar.plusWorkingDays(begins, days));
  }

  /** The last day of a period that begins after a day; empty: no limit. */
  Optional<LocalDate> of(Optional<Days> period, LocalDate after) {
    return period.map(days -> days.after(after, calendar));
  }
}
