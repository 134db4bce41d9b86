package wagefund.ledger.recovery.command;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import wagefund.ledger.kernel.Actor;
import wagefund.ledger.kernel.Document;
import wagefund.ledger.kernel.Money;
import wagefund.ledger.kernel.ReceiptId;

/** Records what came in for what was taken in place of money. */
public record RealiseHeld(
    ReceiptId receiptId,
    Optional<Money> bookValue,
    Money proceeds,
    Document document,
    LocalDate on,
    Actor by,
    Instant at) {}
