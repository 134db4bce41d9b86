package wagefund.ledger.fund.command;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import wagefund.ledger.kernel.AboutPeriods;
import wagefund.ledger.kernel.Actor;
import wagefund.ledger.kernel.FundId;
import wagefund.ledger.kernel.Text;

/**
 * Gives up a closing that was begun.
 *
 * @param opinion why, 1 to 400 characters
 */
public record DropClosing(
    @TargetAggregateIdentifier FundId fundId,
    YearMonth period,
    String opinion,
    LocalDate on,
    Actor by,
    Instant at)
    implements AboutPeriods {
  public DropClosing {
    opinion = Text.required(opinion, 400, "opinion");
  }
}
