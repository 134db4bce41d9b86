package wagefund.ledger.recovery.event;

import java.time.Instant;
import java.time.LocalDate;
import wagefund.ledger.fund.event.HeldKind;
import wagefund.ledger.kernel.FundId;
import wagefund.ledger.kernel.Money;
import wagefund.ledger.kernel.ReceiptId;
import wagefund.ledger.kernel.StoredAs;

/** 退付: another officer let the money go. */
@StoredAs("RefundReleased")
public record RefundReleased(
    ReceiptId receiptId,
    FundId fundId,
    String refundId,
    HeldKind kind,
    Money amount,
    Money left,
    String requestedBy,
    LocalDate on,
    String by,
    Instant at) {}
