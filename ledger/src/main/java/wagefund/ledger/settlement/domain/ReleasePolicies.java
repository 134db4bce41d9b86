package wagefund.ledger.settlement.domain;

import java.time.LocalDate;
import java.util.Optional;
import wagefund.ledger.advance.command.AdvanceError;
import wagefund.ledger.advance.command.AdvanceFacts;
import wagefund.ledger.advance.command.AdvanceStatus;
import wagefund.ledger.approval.command.Actors;
import wagefund.ledger.kernel.Actor;
import wagefund.ledger.kernel.Digest;
import wagefund.ledger.kernel.Facts;
import wagefund.ledger.kernel.Rejection;
import wagefund.ledger.settlement.command.SettlementError;

/** What must be so before money leaves; each policy is one sentence. */
final class ReleasePolicies {

  private ReleasePolicies() {}

  static Optional<Rejection> check(
      Actor cashier, LocalDate on, AdvanceFacts advance, Actors actors) {
    return advanceMustBeApproved(advance, actors)
        .or(() -> approvalMustStillStand(on, advance))
        .or(() -> agreementMustBeThere(advance))
        .or(() -> releaserMayNotHaveActed(cashier, actors))
        .or(() -> paymentMustBeWhatWasApproved(advance, actors));
  }

  private static Optional<Rejection> advanceMustBeApproved(AdvanceFacts advance, Actors actors) {
    return advance.status() == AdvanceStatus.APPROVED && actors.approved()
        ? Optional.empty()
        : Optional.of(
            new Rejection(
                SettlementError.ADVANCE_NOT_APPROVED, Facts.of("status", advance.status().zh())));
  }

  private static Optional<Rejection> approvalMustStillStand(LocalDate on, AdvanceFacts advance) {
    return advance
        .validUntil()
        .filter(on::isAfter)
        .map(until -> new Rejection(AdvanceError.ADVANCE_EXPIRED, Facts.of("until", until)));
  }

  private static Optional<Rejection> agreementMustBeThere(AdvanceFacts advance) {
    return advance.agreementMissing()
        ? Optional.of(new Rejection(AdvanceError.AGREEMENT_NEEDED))
        : Optional.empty();
  }

  private static Optional<Rejection> releaserMayNotHaveActed(Actor cashier, Actors actors) {
    return actors.names().contains(cashier.name())
        ? Optional.of(
            new Rejection(SettlementError.RELEASER_HAS_ACTED, Facts.of("officer", cashier.name())))
        : Optional.empty();
  }

  private static Optional<Rejection> paymentMustBeWhatWasApproved(
      AdvanceFacts advance, Actors actors) {
    Digest current = advance.terms().digest();
    return current.equals(advance.approvedDigest()) && current.equals(actors.digest())
        ? Optional.empty()
        : Optional.of(new Rejection(SettlementError.APPROVAL_DIGEST_DIFFERS));
  }
}
