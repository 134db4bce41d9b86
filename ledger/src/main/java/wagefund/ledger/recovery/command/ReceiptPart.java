package wagefund.ledger.recovery.command;

import java.util.Optional;
import wagefund.ledger.kernel.CaseId;
import wagefund.ledger.kernel.ClaimId;
import wagefund.ledger.kernel.Money;
import wagefund.ledger.kernel.ReceiptId;
import wagefund.ledger.recovery.event.AllocationMethod;

/**
 * What of a wire is for one claim.
 *
 * @param receiptId the receipt that it becomes
 */
public record ReceiptPart(
    ReceiptId receiptId,
    CaseId caseId,
    Optional<ClaimId> claimId,
    Money amount,
    Optional<AllocationMethod> method,
    Optional<String> reason) {

  public ReceiptPart {
    amount.requirePositive("amount");
  }
}
