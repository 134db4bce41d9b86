package wagefund.ledger.fund.command;

import java.time.LocalDate;
import java.util.Optional;
import wagefund.ledger.kernel.Actor;
import wagefund.ledger.kernel.Facts;
import wagefund.ledger.kernel.Rejection;
import wagefund.ledger.kernel.Role;

/** What must be so before a correction is confirmed, of whichever kind it is. */
public final class CorrectionRules {

  private CorrectionRules() {}

  /** Whether the officer confirms corrections, or refuses them. */
  public static boolean mayConfirm(Actor by) {
    return by.has(Role.FUND_MANAGER) || by.has(Role.REVIEWER) || by.has(Role.APPROVER);
  }

  /**
   * Another officer confirms, and not before it was proposed.
   *
   * @return {@code CORRECTOR_IS_PROPOSER} or {@code CORRECTION_BEFORE_PROPOSAL}
   */
  public static Optional<Rejection> mustFollow(
      String proposedBy, LocalDate proposedOn, Actor by, LocalDate on) {
    if (proposedBy.equals(by.name())) {
      return Optional.of(
          new Rejection(CorrectionError.CORRECTOR_IS_PROPOSER, Facts.of("officer", by.name())));
    }
    return on.isBefore(proposedOn)
        ? Optional.of(
            new Rejection(
                CorrectionError.CORRECTION_BEFORE_PROPOSAL,
                Facts.of("on", on).and("proposedOn", proposedOn)))
        : Optional.empty();
  }
}
