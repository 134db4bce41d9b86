package wagefund.ledger.recovery.event;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import wagefund.ledger.kernel.BookedAgain;
import wagefund.ledger.kernel.CaseId;
import wagefund.ledger.kernel.ClaimId;
import wagefund.ledger.kernel.CorrectionManner;
import wagefund.ledger.kernel.Document;
import wagefund.ledger.kernel.FundId;
import wagefund.ledger.kernel.Identifier;
import wagefund.ledger.kernel.Money;
import wagefund.ledger.kernel.ReceiptId;
import wagefund.ledger.kernel.StoredAs;

/**
 * 收款更正: a receipt that was booked wrongly is put right; one event for each voucher that this takes.
 *
 * @param claimId the claim that this voucher is about
 * @param receiptId the receipt as it stands on this claim
 * @param corrected the receipt that was wrong; another one only where the claim was wrong
 * @param debtor who owes the claim now
 * @param receipt the paper of the receipt
 * @param parts what this voucher is about
 * @param lines what falls off each line of the claim, or is owed on it again
 * @param booked what the receipt was booked with until now
 * @param received what really came in
 * @param receivedOn when
 * @param bookedOn when it was booked
 * @param inMemo what is left in the memo register
 * @param heldFrom out of whose held money it came; absent: it was new money
 */
@StoredAs("ReceiptCorrected")
public record ReceiptCorrected(
    ClaimId claimId,
    ReceiptId receiptId,
    ReceiptId corrected,
    CaseId caseId,
    FundId fundId,
    String correctionId,
    CorrectionManner kind,
    String debtor,
    ReceiptChannel channel,
    String payer,
    Document receipt,
    AllocationMethod method,
    String methodBy,
    ReceiptBooking parts,
    List<LineChange> lines,
    Money booked,
    Money received,
    LocalDate receivedOn,
    LocalDate bookedOn,
    Document document,
    String proposedBy,
    Money outstanding,
    Money inMemo,
    ClaimDates dates,
    Optional<ReceiptId> heldFrom,
    Optional<String> overrideReason,
    LocalDate on,
    String by,
    Instant at)
    implements BookedAgain {

  public ReceiptCorrected {
    lines = List.copyOf(lines);
  }

  @Override
  public Identifier bookedBy() {
    return corrected;
  }

  /** On another claim it is a receipt of its own from now on. */
  @Override
  public Optional<Identifier> booksAs() {
    return ofAnotherClaim() && !kind.takesBack() ? Optional.of(receiptId) : Optional.empty();
  }

  public boolean ofAnotherClaim() {
    return !receiptId.equals(corrected);
  }

  /** What this voucher is about, as a receipt of its own. */
  public RecoveryReceived asReceipt() {
    return new RecoveryReceived(
        claimId,
        receiptId,
        caseId,
        fundId,
        debtor,
        channel,
        payer,
        receipt,
        method,
        methodBy,
        parts.amount(),
        parts.toFund(),
        parts.toWorkers(),
        parts.beyond(),
        parts.shares(),
        outstanding,
        on,
        proposedBy,
        at,
        Optional.of(dates),
        Optional.of(parts.toWrittenOff()),
        Optional.of(parts.costs()),
        Optional.of(parts.interest()),
        Optional.of(parts.forOthers()),
        heldFrom,
        overrideReason);
  }

  @Override
  public List<Record> bookings() {
    List<Record> all = new ArrayList<>(List.of(asReceipt()));
    if (!parts.toWrittenOff().isZero()) {
      all.add(
          new WrittenOffRecovered(
              claimId,
              receiptId,
              caseId,
              fundId,
              debtor,
              payer,
              receipt,
              parts.toWrittenOff(),
              inMemo,
              dates,
              on,
              proposedBy,
              at));
    }
    return List.copyOf(all);
  }
}
