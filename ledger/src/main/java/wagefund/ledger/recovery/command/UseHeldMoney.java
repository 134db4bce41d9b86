package wagefund.ledger.recovery.command;

import java.time.Instant;
import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import wagefund.ledger.fund.event.HeldKind;
import wagefund.ledger.kernel.Actor;
import wagefund.ledger.kernel.Document;
import wagefund.ledger.kernel.Money;
import wagefund.ledger.kernel.ReceiptId;

/** Takes held money for a claim, within the transaction that divides it. */
public record UseHeldMoney(
    @TargetAggregateIdentifier ReceiptId receiptId,
    HeldKind kind,
    Money amount,
    ReceiptId usedAs,
    Document document,
    LocalDate on,
    Actor by,
    Instant at) {}
