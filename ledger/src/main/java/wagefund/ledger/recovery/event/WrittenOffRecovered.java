package wagefund.ledger.recovery.event;

import java.time.Instant;
import java.time.LocalDate;
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
 * 核销后收回: a debtor paid what had been written off.
 *
 * @param receiptId the receipt of which this is a part
 * @param inMemo what is left in the memo register
 * @param dates the days of the claim after it; a payment restarts the limitation
 */
@StoredAs("WrittenOffRecovered")
public record WrittenOffRecovered(
    ClaimId claimId,
    ReceiptId receiptId,
    CaseId caseId,
    FundId fundId,
    String debtor,
    String payer,
    Document document,
    Money amount,
    Money inMemo,
    ClaimDates dates,
    LocalDate on,
    String by,
    Instant at)
    implements NamedBooking {

  @Override
  public Identifier bookedAs() {
    return receiptId;
  }
}
