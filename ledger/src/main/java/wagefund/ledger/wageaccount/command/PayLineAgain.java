package wagefund.ledger.wageaccount.command;

import java.time.Instant;
import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import wagefund.ledger.kernel.Actor;
import wagefund.ledger.kernel.PayrollId;
import wagefund.ledger.kernel.WageAccountId;

/** Sends a returned line again; whoever corrected its card may not. */
public record PayLineAgain(
    @TargetAggregateIdentifier WageAccountId accountId,
    PayrollId payrollId,
    int lineNo,
    LocalDate on,
    Actor by,
    Instant at) {}
