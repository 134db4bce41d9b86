package wagefund.ledger.fund.command;

import java.time.Instant;
import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import wagefund.ledger.fund.event.ReceiptWay;
import wagefund.ledger.kernel.Actor;
import wagefund.ledger.kernel.Document;
import wagefund.ledger.kernel.FundId;
import wagefund.ledger.kernel.Money;
import wagefund.ledger.kernel.ReceiptId;

/** Turns into money what was taken in place of it. */
public record RealiseReceipt(
    @TargetAggregateIdentifier FundId fundId,
    ReceiptId receiptId,
    ReceiptWay way,
    Money bookValue,
    Money proceeds,
    Document document,
    LocalDate on,
    Actor by,
    Instant at) {}
