package wagefund.ledger.fund.command;

import java.time.Instant;
import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import wagefund.ledger.kernel.Actor;
import wagefund.ledger.kernel.Document;
import wagefund.ledger.kernel.FundId;
import wagefund.ledger.kernel.Money;
import wagefund.ledger.kernel.ReceiptId;

/** Takes money in of which nobody knows yet what it is for. */
public record KeepUnidentified(
    @TargetAggregateIdentifier FundId fundId,
    ReceiptId receiptId,
    Money amount,
    String payer,
    Document document,
    LocalDate on,
    Actor by,
    Instant at) {}
