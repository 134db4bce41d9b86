package wagefund.ledger.fund.command;

import java.time.Instant;
import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import wagefund.ledger.kernel.Actor;
import wagefund.ledger.kernel.Document;
import wagefund.ledger.kernel.FundId;
import wagefund.ledger.kernel.Money;

/** Gives the principal back what a debtor paid of a debt that had been written off. */
public record RecoverWrittenOffFunds(
    @TargetAggregateIdentifier FundId fundId,
    String subject,
    Money amount,
    String payer,
    Document document,
    LocalDate on,
    Actor by,
    Instant at) {}
