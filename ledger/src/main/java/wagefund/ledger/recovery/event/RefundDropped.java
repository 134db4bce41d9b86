package wagefund.ledger.recovery.event;

import java.time.Instant;
import java.time.LocalDate;
import wagefund.ledger.fund.event.HeldKind;
import wagefund.ledger.kernel.FundId;
import wagefund.ledger.kernel.Money;
import wagefund.ledger.kernel.ReceiptId;
import wagefund.ledger.kernel.StoredAs;

/** The request of a refund was dropped; the money stays. */
@StoredAs("RefundDropped")
public record RefundDropped(
    ReceiptId receiptId,
    FundId fundId,
    String refundId,
    HeldKind kind,
    Money amount,
    String reason,
    LocalDate on,
    String by,
    Instant at) {}
