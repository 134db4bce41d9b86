package wagefund.ledger.fund.command;

import java.time.Instant;
import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import wagefund.ledger.fund.event.ReceiptParts;
import wagefund.ledger.fund.event.ReceiptWay;
import wagefund.ledger.kernel.Actor;
import wagefund.ledger.kernel.Document;
import wagefund.ledger.kernel.FundId;

/** Records what a debtor paid, what stands for it, and what it is for. */
public record RecoverFunds(
    @TargetAggregateIdentifier FundId fundId,
    String subject,
    ReceiptWay way,
    ReceiptParts parts,
    String payer,
    Document document,
    LocalDate on,
    Actor by,
    Instant at) {}
