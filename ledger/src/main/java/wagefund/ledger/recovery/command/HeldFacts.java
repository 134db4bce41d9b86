package wagefund.ledger.recovery.command;

import java.util.Map;
import java.util.Optional;
import wagefund.ledger.fund.event.HeldKind;
import wagefund.ledger.kernel.FundId;
import wagefund.ledger.kernel.Money;
import wagefund.ledger.kernel.ReceiptId;
import wagefund.ledger.recovery.event.PayerAccount;
import wagefund.ledger.recovery.event.ReceiptChannel;
import wagefund.ledger.recovery.event.RefundRequested;

/**
 * What of a receipt is held.
 *
 * @param left what is left of each kind, without what a refund is asked for
 * @param refunds the refunds that wait for release
 */
public record HeldFacts(
    ReceiptId receiptId,
    FundId fundId,
    ReceiptChannel channel,
    String payer,
    Optional<PayerAccount> account,
    Map<HeldKind, Money> left,
    Money toRealise,
    Map<String, RefundRequested> refunds) {

  public HeldFacts {
    left = Map.copyOf(left);
    refunds = Map.copyOf(refunds);
  }

  public Money left(HeldKind kind) {
    return left.getOrDefault(kind, Money.ZERO);
  }
}
