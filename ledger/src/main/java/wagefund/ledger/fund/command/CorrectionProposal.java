package wagefund.ledger.fund.command;

import java.util.Optional;
import wagefund.ledger.kernel.Actor;
import wagefund.ledger.kernel.Facts;
import wagefund.ledger.kernel.Rejection;
import wagefund.ledger.kernel.Role;

/**
 * A correction that waits, of whichever kind it is.
 *
 * @param by who proposed it
 */
public record CorrectionProposal(String by) {

  /** Whether an officer confirms corrections, or refuses them. */
  public static boolean mayConfirm(Actor officer) {
    return officer.has(Role.FUND_MANAGER)
        || officer.has(Role.REVIEWER)
        || officer.has(Role.APPROVER);
  }

  /**
   * Why an officer may not confirm it: another one does.
   *
   * @return {@code CORRECTOR_IS_PROPOSER}
   */
  public Optional<Rejection> refusal(Actor officer) {
    return by.equals(officer.name())
        ? Optional.of(new Rejection(CorrectionError.CORRECTOR_IS_PROPOSER, Facts.of("officer", by)))
        : Optional.empty();
  }
}
