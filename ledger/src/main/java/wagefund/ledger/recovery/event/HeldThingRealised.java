package wagefund.ledger.recovery.event;

import java.time.Instant;
import java.time.LocalDate;
import wagefund.ledger.kernel.Document;
import wagefund.ledger.kernel.FundId;
import wagefund.ledger.kernel.Money;
import wagefund.ledger.kernel.ReceiptId;
import wagefund.ledger.kernel.StoredAs;

/** A part of what was taken in place of money became money. */
@StoredAs("HeldThingRealised")
public record HeldThingRealised(
    ReceiptId receiptId,
    FundId fundId,
    Money bookValue,
    Money proceeds,
    Money left,
    Document document,
    LocalDate on,
    String by,
    Instant at) {}
