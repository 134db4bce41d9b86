package wagefund.ledger.recovery.domain;

import java.util.Optional;
import wagefund.ledger.fund.command.CorrectionError;
import wagefund.ledger.kernel.Actor;
import wagefund.ledger.kernel.Facts;
import wagefund.ledger.kernel.Money;
import wagefund.ledger.kernel.Rejection;
import wagefund.ledger.kernel.Role;
import wagefund.ledger.recovery.command.ProposeReceiptCorrection;
import wagefund.ledger.recovery.command.ReceiptCorrectionError;
import wagefund.ledger.recovery.event.ReceiptChannel;

/** What must be so before a receipt is put right; each policy is one sentence. */
final class ReceiptCorrectionPolicies {

  private ReceiptCorrectionPolicies() {}

  static Optional<Rejection> officerMayPropose(Actor by) {
    return by.has(Role.CASHIER) || by.has(Role.RECOVERY)
        ? Optional.empty()
        : Optional.of(new Rejection(CorrectionError.CORRECTION_ROLE_NEEDED));
  }

  /** What a plan distributed is right or wrong with its plan. */
  static Optional<Rejection> mayNotBeDistributed(BookedReceipt receipt) {
    return receipt.channel() == ReceiptChannel.BANKRUPTCY
        ? Optional.of(new Rejection(ReceiptCorrectionError.RECEIPT_BY_PLAN))
        : Optional.empty();
  }

  static Optional<Rejection> oneAtATime(BookedReceipt receipt, RecoveryClaim.Receipts receipts) {
    return receipts.waiting().values().stream()
        .filter(waiting -> waiting.receiptId().equals(receipt.receiptId()))
        .findFirst()
        .map(
            waiting ->
                new Rejection(
                    CorrectionError.CORRECTION_PROPOSED_ALREADY,
                    Facts.of("correction", waiting.correctionId())));
  }

  /** Nothing passes to another claim where nothing is booked, or nothing came. */
  static Optional<Rejection> somethingMustChange(
      ProposeReceiptCorrection c, BookedReceipt receipt, boolean elsewhere) {
    Money booked = receipt.parts().amount();
    boolean nothing = booked.isZero() || c.received().isZero();
    return elsewhere && nothing || !elsewhere && booked.equals(c.received())
        ? Optional.of(
            new Rejection(CorrectionError.CORRECTION_CHANGES_NOTHING, Facts.of("booked", booked)))
        : Optional.empty();
  }
}
