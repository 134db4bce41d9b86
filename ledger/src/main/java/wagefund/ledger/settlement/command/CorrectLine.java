package wagefund.ledger.settlement.command;

import java.time.Instant;
import java.time.LocalDate;
import wagefund.ledger.kernel.Actor;
import wagefund.ledger.kernel.BankCode;
import wagefund.ledger.kernel.BatchId;
import wagefund.ledger.kernel.CardNumber;
import wagefund.ledger.kernel.Text;

/**
 * Gives a returned line another card of the same person.
 *
 * @param reason why, at most 200 characters
 */
public record CorrectLine(
    BatchId batchId,
    int lineNo,
    CardNumber card,
    BankCode bank,
    String reason,
    LocalDate on,
    Actor by,
    Instant at) {
  public CorrectLine {
    reason = Text.optional(reason, 200, "reason");
  }
}
