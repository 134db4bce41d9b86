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
 * Gives up a returned line; its money stays in the account.
 *
 * @param reason why, 1 to 200 characters
 */
public record CancelPayrollLine(
    @TargetAggregateIdentifier WageAccountId accountId,
    PayrollId payrollId,
    int lineNo,
    String reason,
    LocalDate on,
    Actor by,
    Instant at) {

  /**
   * @throws Malformed {@code TEXT_MISSING} or {@code TEXT_TOO_LONG}
   */
  public CancelPayrollLine {
    reason = Text.required(reason, 200, "reason");
  }
}
