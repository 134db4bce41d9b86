package wagefund.ledger.fund.command;

import java.time.Instant;
import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import wagefund.ledger.kernel.Actor;
import wagefund.ledger.kernel.FundId;
import wagefund.ledger.kernel.Money;

/** Lets reserved money leave the bank. */
public record SendFunds(
    @TargetAggregateIdentifier FundId fundId,
    String subject,
    Money amount,
    LocalDate on,
    Actor by,
    Instant at) {}
