package wagefund.ledger.recovery.event;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import wagefund.ledger.kernel.CaseId;
import wagefund.ledger.kernel.ClaimId;
import wagefund.ledger.kernel.Document;
import wagefund.ledger.kernel.FundId;
import wagefund.ledger.kernel.Identifier;
import wagefund.ledger.kernel.Money;
import wagefund.ledger.kernel.NamedBooking;
import wagefund.ledger.kernel.ReceiptId;
import wagefund.ledger.kernel.StoredAs;

/**
 * 追偿收款: a receipt was divided between the fund and the workers; no fen is lost.
 *
 * @param toFund what fell off the debt to the fund
 * @param toWorkers what was paid on to the workers
 * @param toWrittenOff what paid a debt that had been written off; absent: nothing
 * @param beyond what was beyond both, payable to the payer
 * @param dates the days of the claim after it; empty in older events
 * @param methodBy why this method: the scheme, or the paying document
 * @param costs what paid the costs of pursuing; absent: nothing
 * @param interest what paid interest, kept in the fund; absent: nothing
 * @param forOthers what of it is at the bank of the fund and to be paid on; absent: nothing
 * @param heldFrom the receipt out of whose held money it comes; absent: new money
 * @param overrideReason why the paying document overrides the scheme, where it does
 */
@StoredAs("RecoveryReceived")
public record RecoveryReceived(
    ClaimId claimId,
    ReceiptId receiptId,
    CaseId caseId,
    FundId fundId,
    String debtor,
    ReceiptChannel channel,
    String payer,
    Document document,
    AllocationMethod method,
    String methodBy,
    Money amount,
    Money toFund,
    Money toWorkers,
    Money beyond,
    List<WorkerShare> shares,
    Money outstanding,
    LocalDate on,
    String by,
    Instant at,
    Optional<ClaimDates> dates,
    Optional<Money> toWrittenOff,
    Optional<Money> costs,
    Optional<Money> interest,
    Optional<Money> forOthers,
    Optional<ReceiptId> heldFrom,
    Optional<String> overrideReason)
    implements NamedBooking {

  @Override
  public Identifier bookedAs() {
    return receiptId;
  }
}
