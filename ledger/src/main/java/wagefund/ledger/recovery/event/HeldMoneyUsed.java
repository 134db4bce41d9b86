package wagefund.ledger.recovery.event;

import java.time.Instant;
import java.time.LocalDate;
import wagefund.ledger.fund.event.HeldKind;
import wagefund.ledger.kernel.Document;
import wagefund.ledger.kernel.FundId;
import wagefund.ledger.kernel.Money;
import wagefund.ledger.kernel.ReceiptId;
import wagefund.ledger.kernel.StoredAs;

/** Held money was used for a claim. */
@StoredAs("HeldMoneyUsed")
public record HeldMoneyUsed(
    ReceiptId receiptId,
    FundId fundId,
    HeldKind kind,
    Money amount,
    ReceiptId usedAs,
    Document document,
    Money left,
    LocalDate on,
    String by,
    Instant at) {}
