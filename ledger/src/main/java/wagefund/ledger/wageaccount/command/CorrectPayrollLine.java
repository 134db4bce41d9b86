package wagefund.ledger.wageaccount.command;

import java.time.Instant;
import java.time.LocalDate;
import wagefund.ledger.kernel.Actor;
import wagefund.ledger.kernel.BankCode;
import wagefund.ledger.kernel.CardNumber;
import wagefund.ledger.kernel.Malformed;
import wagefund.ledger.kernel.PayrollId;
import wagefund.ledger.kernel.Text;
import wagefund.ledger.kernel.WageAccountId;

/**
 * Gives a returned line another card of the same worker. It holds a card number and is never
 * stored.
 *
 * @param reason why, at most 200 characters
 */
public record CorrectPayrollLine(
    WageAccountId accountId,
    PayrollId payrollId,
    int lineNo,
    CardNumber card,
    BankCode bank,
    String reason,
    LocalDate on,
    Actor by,
    Instant at) {

  /**
   * @throws Malformed {@code TEXT_TOO_LONG}
   */
  public CorrectPayrollLine {
    reason = Text.optional(reason, 200, "reason");
  }
}
