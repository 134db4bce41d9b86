package wagefund.ledger.fund.command;

import java.time.Instant;
import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import wagefund.ledger.kernel.Actor;
import wagefund.ledger.kernel.Document;
import wagefund.ledger.kernel.FundId;
import wagefund.ledger.kernel.Money;

/** Takes off the outstanding of the fund, and off its principal, what was written off. */
public record WriteOffOutstanding(
    @TargetAggregateIdentifier FundId fundId,
    String subject,
    Money amount,
    Document document,
    LocalDate on,
    Actor by,
    Instant at) {}
