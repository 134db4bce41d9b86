package wagefund.ledger.settlement.domain;

import java.util.Optional;
import wagefund.ledger.fund.command.CorrectionError;
import wagefund.ledger.kernel.Actor;
import wagefund.ledger.kernel.Facts;
import wagefund.ledger.kernel.Rejection;
import wagefund.ledger.kernel.Role;
import wagefund.ledger.settlement.command.ProposePaymentCorrection;

/** What must be so before a booking is put right; each policy is one sentence. */
final class CorrectionPolicies {

  private CorrectionPolicies() {}

  static boolean mayPropose(Actor by) {
    return by.has(Role.CASHIER) || by.has(Role.RECOVERY);
  }

  static Optional<Rejection> oneAtATime(int lineNo, PaymentBatch.State state) {
    return state.corrections().values().stream()
        .filter(waiting -> waiting.lineNo() == lineNo)
        .findFirst()
        .map(
            waiting ->
                new Rejection(
                    CorrectionError.CORRECTION_PROPOSED_ALREADY,
                    Facts.of("correction", waiting.correctionId())));
  }

  static Optional<Rejection> somethingMustChange(ProposePaymentCorrection c, LineState line) {
    Booked was = line.booked().orElseThrow();
    Booked now =
        new Booked(
            c.rightFund().orElse(was.fundId()),
            c.rightCase().orElse(was.caseId()),
            c.paid(),
            c.paidOn().orElse(was.on()));
    // Where nothing was paid before and after, no day, case or fund makes a booking.
    boolean nothing = was.amount().isZero() && now.amount().isZero();
    return nothing || was.equals(now)
        ? Optional.of(
            new Rejection(
                CorrectionError.CORRECTION_CHANGES_NOTHING, Facts.of("booked", was.amount())))
        : Optional.empty();
  }
}
