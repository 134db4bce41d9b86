package wagefund.ledger.pursuit.domain;

import java.time.LocalDate;
import java.util.Optional;
import wagefund.ledger.kernel.Actor;
import wagefund.ledger.kernel.Document;
import wagefund.ledger.kernel.Facts;
import wagefund.ledger.kernel.Rejection;
import wagefund.ledger.kernel.Role;
import wagefund.ledger.pursuit.command.PursuitError;
import wagefund.ledger.pursuit.command.PursuitFacts;
import wagefund.ledger.pursuit.command.TakePursuitStep;
import wagefund.ledger.pursuit.event.PursuitStep;
import wagefund.ledger.pursuit.event.Track;
import wagefund.ledger.recovery.command.ClaimFacts;

/** When a step may be taken: each policy is one sentence. */
final class PursuitPolicies {

  private PursuitPolicies() {}

  static Optional<Rejection> recoveryOfficerMustAct(Actor by) {
    return by.has(Role.RECOVERY) || by.has(Role.CASHIER)
        ? Optional.empty()
        : reject(PursuitError.PURSUIT_ROLE_NEEDED, Facts.NONE);
  }

  static Optional<Rejection> estateMustRecordBankruptcy(PursuitStep step) {
    return step.track() == Track.BANKRUPTCY
        ? reject(PursuitError.PURSUIT_STEP_BY_ESTATE, named(step))
        : Optional.empty();
  }

  static Optional<Rejection> stepMustFollow(PursuitStep step, PursuitFacts pursuit) {
    Optional<PursuitStep> last = Optional.ofNullable(pursuit.last().get(step.track()));
    return StepTable.mayFollow(step, last)
        ? Optional.empty()
        : reject(
            PursuitError.PURSUIT_STEP_OUT_OF_ORDER,
            named(step).and("after", last.map(Enum::name).orElse("-")));
  }

  static Optional<Rejection> somethingMustBeOwed(PursuitStep step, ClaimFacts claim) {
    return StepTable.presses(step) && claim.owed().isZero()
        ? reject(PursuitError.PURSUIT_NOTHING_OWED, named(step))
        : Optional.empty();
  }

  /** What is not due yet cannot be sued for; without a due date nothing is waited for. */
  static Optional<Rejection> claimMustBeOverdue(PursuitStep step, ClaimFacts claim, LocalDate on) {
    return claim
        .dueOn()
        .filter(due -> StepTable.isByCourt(step) && !on.isAfter(due))
        .flatMap(due -> reject(PursuitError.PURSUIT_NOT_OVERDUE, named(step).and("dueOn", due)));
  }

  static Optional<Rejection> suitMustBeDecided(PursuitStep step, PursuitFacts pursuit) {
    boolean pending =
        pursuit.stands(PursuitStep.SUIT_FILED) || pursuit.stands(PursuitStep.JUDGMENT_GIVEN);
    return step == PursuitStep.ENFORCEMENT_APPLIED && pending
        ? reject(PursuitError.PURSUIT_SUIT_PENDING, Facts.NONE)
        : Optional.empty();
  }

  static Optional<Rejection> debtorMayNotBeBankrupt(PursuitStep step, PursuitFacts pursuit) {
    return StepTable.isByCourt(step) && pursuit.last().containsKey(Track.BANKRUPTCY)
        ? reject(PursuitError.PURSUIT_DEBTOR_BANKRUPT, named(step))
        : Optional.empty();
  }

  static Optional<Rejection> caseNumberMustBeThere(TakePursuitStep c) {
    return StepTable.needsCaseNo(c.step()) && c.caseNo().isEmpty()
        ? reject(PursuitError.PURSUIT_CASE_NO_NEEDED, named(c.step()))
        : Optional.empty();
  }

  static Optional<Rejection> datesMustFollow(LocalDate before, LocalDate on) {
    return on.isBefore(before)
        ? reject(PursuitError.PURSUIT_DATE_OUT_OF_ORDER, Facts.of("on", on).and("before", before))
        : Optional.empty();
  }

  static Optional<Rejection> documentMustExist(Document document, LocalDate on) {
    return document.dated().isAfter(on)
        ? reject(
            PursuitError.PURSUIT_DOCUMENT_IN_FUTURE,
            Facts.of("dated", document.dated()).and("on", on))
        : Optional.empty();
  }

  private static Facts named(PursuitStep step) {
    return Facts.of("step", step.name());
  }

  static Optional<Rejection> reject(PursuitError code, Facts facts) {
    return Optional.of(new Rejection(code, facts));
  }
}
