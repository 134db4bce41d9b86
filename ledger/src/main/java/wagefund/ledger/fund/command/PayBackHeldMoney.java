package wagefund.ledger.fund.command;

import java.time.Instant;
import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import wagefund.ledger.fund.event.HeldKind;
import wagefund.ledger.kernel.Actor;
import wagefund.ledger.kernel.Document;
import wagefund.ledger.kernel.FundId;
import wagefund.ledger.kernel.Money;
import wagefund.ledger.kernel.ReceiptId;

/** Lets money go that the fund holds for somebody. */
public record PayBackHeldMoney(
    @TargetAggregateIdentifier FundId fundId,
    ReceiptId receiptId,
    String refundId,
    HeldKind kind,
    Money amount,
    String payer,
    Document document,
    String requestedBy,
    LocalDate on,
    Actor by,
    Instant at) {}
