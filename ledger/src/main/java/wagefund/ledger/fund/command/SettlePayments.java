package wagefund.ledger.fund.command;

import java.time.Instant;
import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import wagefund.ledger.kernel.Actor;
import wagefund.ledger.kernel.FundId;
import wagefund.ledger.kernel.Money;

/** Records what the bank reported on money in transit. */
public record SettlePayments(
    @TargetAggregateIdentifier FundId fundId,
    String subject,
    Money succeeded,
    Money returned,
    LocalDate on,
    Actor by,
    Instant at) {}
