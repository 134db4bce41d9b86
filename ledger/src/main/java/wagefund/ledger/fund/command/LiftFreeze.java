package wagefund.ledger.fund.command;

import java.time.Instant;
import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import wagefund.ledger.kernel.Actor;
import wagefund.ledger.kernel.Document;
import wagefund.ledger.kernel.FundId;

/**
 * Lets a frozen fund pay again from a day on. Rejected with {@code FUND_MANAGER_NEEDED} or {@code
 * FUND_NOT_FROZEN}.
 */
public record LiftFreeze(
    @TargetAggregateIdentifier FundId fundId,
    Document document,
    LocalDate on,
    Actor by,
    Instant at) {}
