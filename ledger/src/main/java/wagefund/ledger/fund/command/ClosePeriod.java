package wagefund.ledger.fund.command;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import wagefund.ledger.fund.event.ChecklistItem;
import wagefund.ledger.kernel.AboutPeriods;
import wagefund.ledger.kernel.Actor;
import wagefund.ledger.kernel.FundId;

/**
 * Closes a month for ever, after another officer began to.
 *
 * @param checklist what was found when the month was looked at; nothing has been booked into it
 *     since the closing began, so it still holds
 */
public record ClosePeriod(
    @TargetAggregateIdentifier FundId fundId,
    YearMonth period,
    List<ChecklistItem> checklist,
    LocalDate on,
    Actor by,
    Instant at)
    implements AboutPeriods {
  public ClosePeriod {
    checklist = List.copyOf(checklist);
  }
}
