package wagefund.ledger.recovery.command;

import java.util.Optional;
import wagefund.ledger.kernel.ClaimId;
import wagefund.ledger.kernel.ReceiptId;
import wagefund.ledger.kernel.Text;
import wagefund.ledger.recovery.event.PayerAccount;

/**
 * What is said of a receipt beside its amount.
 *
 * @param claimId the claim that it is for; empty: the one on the debtor of the case
 * @param account from which account it was paid, where that is known
 * @param reason why the paying document overrides the scheme, at most 400 characters
 * @param heldFrom the receipt out of whose held money it comes
 */
public record ReceiptDetails(
    Optional<ClaimId> claimId,
    Optional<PayerAccount> account,
    Optional<String> reason,
    Optional<ReceiptId> heldFrom) {

  public static final ReceiptDetails NONE =
      new ReceiptDetails(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

  public ReceiptDetails {
    reason = reason.map(text -> Text.required(text, 400, "reason"));
  }
}
