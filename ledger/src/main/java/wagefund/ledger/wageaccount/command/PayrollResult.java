package wagefund.ledger.wageaccount.command;

import wagefund.ledger.kernel.Malformed;
import wagefund.ledger.kernel.Text;

/**
 * What the bank says of one line.
 *
 * @param reason why it came back, at most 200 characters
 * @param receipt the bank's receipt number, at most 80 characters
 */
public record PayrollResult(int lineNo, PayrollOutcome outcome, String reason, String receipt) {

  /**
   * @throws Malformed {@code TEXT_TOO_LONG}
   */
  public PayrollResult {
    reason = Text.optional(reason, 200, "reason");
    receipt = Text.optional(receipt, 80, "receipt");
  }
}
