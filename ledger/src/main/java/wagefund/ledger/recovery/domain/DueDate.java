package wagefund.ledger.recovery.domain;

import java.time.LocalDate;
import java.util.Optional;
import wagefund.ledger.kernel.WorkingCalendar;
import wagefund.ledger.recovery.command.ClaimFacts;
import wagefund.ledger.scheme.command.RecoveryTerms.Due;
import wagefund.ledger.scheme.command.RecoveryTerms.Due.ClockStart;
import wagefund.ledger.scheme.command.SchemeTerms;

/** When an advance is to be repaid, counted from what the scheme says. */
final class DueDate {

  private DueDate() {}

  /**
   * By when a payment is due that is made today: counted from the payment, or, where the notice or
   * the agreement starts the clock and is there already, from the payment too, as neither can start
   * the clock of money that was not paid yet.
   *
   * @throws wagefund.ledger.kernel.Malformed {@code CALENDAR_YEAR_MISSING} where working days of a
   *     year are asked for whose calendar is not there
   */
  static Optional<LocalDate> of(
      SchemeTerms terms, LocalDate paidOn, Optional<ClaimFacts> claim, WorkingCalendar calendar) {
    return terms
        .recovery()
        .due()
        .filter(due -> due.from() == ClockStart.PAYMENT || hasBegun(due.from(), paidOn, claim))
        .map(due -> due.within().after(paidOn, calendar));
  }

  private static boolean hasBegun(ClockStart from, LocalDate paidOn, Optional<ClaimFacts> claim) {
    return switch (from) {
      case PAYMENT -> true;
      case NOTICE ->
          claim
              .flatMap(c -> c.noticeBinds(c.debtor()))
              .filter(since -> !since.isAfter(paidOn))
              .isPresent();
      case AGREEMENT ->
          claim.flatMap(ClaimFacts::planSince).filter(since -> !since.isAfter(paidOn)).isPresent();
    };
  }

  /** By when it is due where the clock starts with this event on this day. */
  static Optional<LocalDate> from(
      ClockStart event, SchemeTerms terms, LocalDate day, WorkingCalendar calendar) {
    Optional<Due> due = terms.recovery().due().filter(d -> d.from() == event);
    return due.map(d -> d.within().after(day, calendar));
  }
}
