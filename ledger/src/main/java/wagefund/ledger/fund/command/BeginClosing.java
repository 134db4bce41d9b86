package wagefund.ledger.fund.command;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import wagefund.ledger.kernel.AboutPeriods;
import wagefund.ledger.kernel.Actor;
import wagefund.ledger.kernel.Balance;
import wagefund.ledger.kernel.FundId;

/**
 * Begins to close a month: it takes no more bookings while it is checked.
 *
 * @param statementBalance what the bank's statement shows at the end of the month, where known
 */
public record BeginClosing(
    @TargetAggregateIdentifier FundId fundId,
    YearMonth period,
    Optional<Balance> statementBalance,
    LocalDate on,
    Actor by,
    Instant at)
    implements AboutPeriods {}
