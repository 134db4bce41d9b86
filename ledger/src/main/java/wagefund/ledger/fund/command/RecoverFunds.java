package wagefund.ledger.fund.command;

import java.time.Instant;
import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import wagefund.ledger.kernel.Actor;
import wagefund.ledger.kernel.Document;
import wagefund.ledger.kernel.FundId;
import wagefund.ledger.kernel.Money;

/** Records what a debtor paid, and what of it is beyond his debt. */
public record RecoverFunds(
    @TargetAggregateIdentifier FundId fundId,
    String subject,
    Money recovered,
    Money beyond,
    String payer,
    Document document,
    LocalDate on,
    Actor by,
    Instant at) {}
