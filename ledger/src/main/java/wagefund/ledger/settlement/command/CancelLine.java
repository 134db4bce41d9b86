package wagefund.ledger.settlement.command;

import java.time.Instant;
import java.time.LocalDate;
import wagefund.ledger.kernel.Actor;
import wagefund.ledger.kernel.BatchId;
import wagefund.ledger.kernel.Text;

/**
 * Gives up a returned line, such as where the worker refuses; the money is free again.
 *
 * @param reason why, 1 to 200 characters
 */
public record CancelLine(
    BatchId batchId, int lineNo, String reason, LocalDate on, Actor by, Instant at) {
  public CancelLine {
    reason = Text.required(reason, 200, "reason");
  }
}
