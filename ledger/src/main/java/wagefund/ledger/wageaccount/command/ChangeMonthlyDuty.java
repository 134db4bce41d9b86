package wagefund.ledger.wageaccount.command;

import java.time.Instant;
import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import wagefund.ledger.kernel.Actor;
import wagefund.ledger.kernel.Document;
import wagefund.ledger.kernel.WageAccountId;
import wagefund.ledger.wageaccount.event.MonthlyDuty;

/** Sets what is due each month from a month on. */
public record ChangeMonthlyDuty(
    @TargetAggregateIdentifier WageAccountId accountId,
    MonthlyDuty duty,
    Document document,
    LocalDate on,
    Actor by,
    Instant at) {}
