package wagefund.ledger.fund.command;

import java.time.Instant;
import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import wagefund.ledger.kernel.Actor;
import wagefund.ledger.kernel.FundId;
import wagefund.ledger.kernel.Money;

/** Takes back a promise. */
public record ReleaseReservation(
    @TargetAggregateIdentifier FundId fundId,
    String subject,
    Money amount,
    LocalDate on,
    Actor by,
    Instant at) {}
