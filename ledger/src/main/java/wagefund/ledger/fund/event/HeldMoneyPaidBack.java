package wagefund.ledger.fund.event;

import java.time.Instant;
import java.time.LocalDate;
import wagefund.ledger.kernel.Document;
import wagefund.ledger.kernel.FundId;
import wagefund.ledger.kernel.Money;
import wagefund.ledger.kernel.ReceiptId;
import wagefund.ledger.kernel.StoredAs;

/** 暂存款退付: what a fund held for somebody left the bank, by two officers. */
@StoredAs("HeldMoneyPaidBack")
public record HeldMoneyPaidBack(
    FundId fundId,
    ReceiptId receiptId,
    String refundId,
    HeldKind kind,
    Money amount,
    String payer,
    Document document,
    String requestedBy,
    FundFigures after,
    LocalDate on,
    String by,
    Instant at) {}
