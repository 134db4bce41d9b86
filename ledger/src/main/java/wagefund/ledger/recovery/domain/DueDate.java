package wagefund.ledger.recovery.domain;

import java.time.LocalDate;
import java.util.Optional;
import wagefund.ledger.scheme.command.Days;
import wagefund.ledger.scheme.command.RecoveryTerms;
import wagefund.ledger.scheme.command.SchemeTerms;

/** When an advance is to be repaid, counted from its payment where the scheme says so. */
final class DueDate {

  private DueDate() {}

  static Optional<LocalDate> of(SchemeTerms terms, LocalDate paidOn) {
    return terms
        .recovery()
        .due()
        .filter(due -> due.from() == RecoveryTerms.Due.ClockStart.PAYMENT)
        .filter(due -> due.within().counted() == Days.Counted.CALENDAR)
        .map(due -> paidOn.plusDays(due.within().days()));
  }
}
