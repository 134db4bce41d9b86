package wagefund.ledger.recovery.command;

import java.time.Instant;
import java.time.LocalDate;
import wagefund.ledger.kernel.Actor;
import wagefund.ledger.kernel.Document;
import wagefund.ledger.kernel.ReceiptId;

/** Uses what is owed back to a payer for another claim, by a written agreement. */
public record UseOverRecovery(
    ReceiptId receiptId, ReceiptPart part, Document document, LocalDate on, Actor by, Instant at) {}
