package wagefund.ledger.recovery.domain;

import java.time.LocalDate;
import java.util.Optional;
import wagefund.ledger.kernel.WorkingCalendar;
import wagefund.ledger.scheme.command.RecoveryTerms;
import wagefund.ledger.scheme.command.SchemeTerms;

/** When an advance is to be repaid, counted from its payment where the scheme says so. */
final class DueDate {

  private DueDate() {}

  /**
   * @throws wagefund.ledger.kernel.Malformed {@code CALENDAR_YEAR_MISSING} where working days of a
   *     year are asked for whose calendar is not there
   */
  static Optional<LocalDate> of(SchemeTerms terms, LocalDate paidOn, WorkingCalendar calendar) {
    return terms
        .recovery()
        .due()
        .filter(due -> due.from() == RecoveryTerms.Due.ClockStart.PAYMENT)
        .map(due -> due.within().after(paidOn, calendar));
  }
}
