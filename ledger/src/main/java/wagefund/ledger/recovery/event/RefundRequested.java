package wagefund.ledger.recovery.event;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import wagefund.ledger.fund.event.HeldKind;
import wagefund.ledger.kernel.Document;
import wagefund.ledger.kernel.FundId;
import wagefund.ledger.kernel.Money;
import wagefund.ledger.kernel.ReceiptId;
import wagefund.ledger.kernel.StoredAs;

/** 申请退付: an officer asks that held money goes back, or is paid on. */
@StoredAs("RefundRequested")
public record RefundRequested(
    ReceiptId receiptId,
    FundId fundId,
    String refundId,
    HeldKind kind,
    Money amount,
    String payee,
    Optional<PayerAccount> account,
    Document document,
    LocalDate on,
    String by,
    Instant at) {}
