package wagefund.ledger.fund.command;

import java.time.Instant;
import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import wagefund.ledger.kernel.Actor;
import wagefund.ledger.kernel.FundId;
import wagefund.ledger.kernel.Money;

/** Promises money of a fund to a subject, such as an approved advance. */
public record ReserveFunds(
    @TargetAggregateIdentifier FundId fundId,
    String subject,
    Money amount,
    LocalDate on,
    Actor by,
    Instant at) {}
