package wagefund.ledger.settlement.command;

import java.util.Optional;
import wagefund.ledger.kernel.Money;
import wagefund.ledger.kernel.Text;

/**
 * What the bank says of one line.
 *
 * @param amount what it says it paid or returned; empty: the amount ordered
 * @param reason why it came back, in the bank's words, at most 200 characters
 * @param receipt the bank's receipt number, at most 80 characters
 */
public record LineReport(
    int lineNo, LineOutcome outcome, Optional<Money> amount, String reason, String receipt) {
  public LineReport {
    reason = Text.optional(reason, 200, "reason");
    receipt = Text.optional(receipt, 80, "receipt");
  }
}
