package wagefund.ledger.recovery.domain;

import java.time.LocalDate;
import java.util.Optional;
import wagefund.ledger.kernel.Document;
import wagefund.ledger.kernel.ReceiptId;
import wagefund.ledger.recovery.event.AllocationMethod;
import wagefund.ledger.recovery.event.ReceiptBooking;
import wagefund.ledger.recovery.event.ReceiptChannel;
import wagefund.ledger.recovery.event.ReceiptCorrected;
import wagefund.ledger.recovery.event.RecoveryReceived;

/**
 * How a receipt stands in the books now.
 *
 * @param receivedOn when the money came
 * @param bookedOn the date of the voucher that is put right where the receipt is
 */
record BookedReceipt(
    ReceiptId receiptId,
    ReceiptChannel channel,
    String payer,
    Document document,
    AllocationMethod method,
    String methodBy,
    Optional<ReceiptId> heldFrom,
    Optional<String> overrideReason,
    ReceiptBooking parts,
    LocalDate receivedOn,
    LocalDate bookedOn) {

  static BookedReceipt of(RecoveryReceived e) {
    return new BookedReceipt(
        e.receiptId(),
        e.channel(),
        e.payer(),
        e.document(),
        e.method(),
        e.methodBy(),
        e.heldFrom(),
        e.overrideReason(),
        ReceiptBooking.of(e),
        e.on(),
        e.on());
  }

  /** A receipt that was booked to another claim stands here from now on. */
  static BookedReceipt of(ReceiptCorrected e) {
    return new BookedReceipt(
        e.receiptId(),
        e.channel(),
        e.payer(),
        e.receipt(),
        e.method(),
        e.methodBy(),
        e.heldFrom(),
        e.overrideReason(),
        e.parts(),
        e.receivedOn(),
        e.on());
  }

  BookedReceipt corrected(ReceiptCorrected e) {
    return with(e.kind().takesBack() ? parts.minusOrZero(e.parts()) : parts.plus(e.parts()));
  }

  /** The same receipt with other parts. */
  BookedReceipt with(ReceiptBooking now) {
    return new BookedReceipt(
        receiptId,
        channel,
        payer,
        document,
        method,
        methodBy,
        heldFrom,
        overrideReason,
        now,
        receivedOn,
        bookedOn);
  }

  /** The same receipt under another name. */
  BookedReceipt as(ReceiptId other) {
    return new BookedReceipt(
        other,
        channel,
        payer,
        document,
        method,
        methodBy,
        heldFrom,
        overrideReason,
        parts,
        receivedOn,
        bookedOn);
  }
}
