package wagefund.ledger.recovery.command;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import wagefund.ledger.fund.event.HeldKind;
import wagefund.ledger.kernel.Actor;
import wagefund.ledger.kernel.Document;
import wagefund.ledger.kernel.Money;
import wagefund.ledger.kernel.ReceiptId;

/**
 * Puts right what a receipt left behind, within the transaction that puts the receipt right.
 *
 * @param kind what of it; empty: things to turn into money
 * @param used the receipt that came out of this money and is put right; empty: this one is
 */
public record CorrectHeldReceipt(
    @TargetAggregateIdentifier ReceiptId receiptId,
    Optional<HeldKind> kind,
    Optional<ReceiptId> used,
    Money less,
    Money more,
    Document document,
    LocalDate on,
    Actor by,
    Instant at) {}
