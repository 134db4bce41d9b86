package wagefund.ledger.fund.command;

import java.time.LocalDate;
import java.util.Optional;
import wagefund.ledger.kernel.Actor;
import wagefund.ledger.kernel.Facts;
import wagefund.ledger.kernel.Rejection;
import wagefund.ledger.kernel.Role;

/**
 * A correction that waits, of whichever kind it is.
 *
 * @param by who proposed it
 * @param on when
 */
public record CorrectionProposal(String by, LocalDate on) {

  /** Whether an officer confirms corrections, or refuses them. */
  public static boolean mayConfirm(Actor officer) {
    return officer.has(Role.FUND_MANAGER)
        || officer.has(Role.REVIEWER)
        || officer.has(Role.APPROVER);
  }

  /**
   * Why an officer may not confirm it on a day: another one does, and not before it was proposed.
   *
   * @return {@code CORRECTOR_IS_PROPOSER} or {@code CORRECTION_BEFORE_PROPOSAL}
   */
  public Optional<Rejection> refusal(Actor officer, LocalDate confirmedOn) {
    if (by.equals(officer.name())) {
      return Optional.of(
          new Rejection(CorrectionError.CORRECTOR_IS_PROPOSER, Facts.of("officer", by)));
    }
    return confirmedOn.isBefore(on)
        ? Optional.of(
            new Rejection(
                CorrectionError.CORRECTION_BEFORE_PROPOSAL,
                Facts.of("on", confirmedOn).and("proposedOn", on)))
        : Optional.empty();
  }
}
