package wagefund.ledger.wageaccount.command;

import java.time.Instant;
import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import wagefund.ledger.kernel.Actor;
import wagefund.ledger.kernel.Malformed;
import wagefund.ledger.kernel.PayrollId;
import wagefund.ledger.kernel.Text;
import wagefund.ledger.kernel.WageAccountId;

/**
 * Refuses what was proposed, or takes it back.
 *
 * @param opinion why, 1 to 400 characters
 */
public record DropPayroll(
    @TargetAggregateIdentifier WageAccountId accountId,
    PayrollId payrollId,
    String opinion,
    LocalDate on,
    Actor by,
    Instant at) {

  /**
   * @throws Malformed {@code TEXT_MISSING} or {@code TEXT_TOO_LONG}
   */
  public DropPayroll {
    opinion = Text.required(opinion, 400, "opinion");
  }
}
