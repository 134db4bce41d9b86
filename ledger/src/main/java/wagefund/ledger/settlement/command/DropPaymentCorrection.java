package wagefund.ledger.settlement.command;

import java.time.Instant;
import java.time.LocalDate;
import wagefund.ledger.kernel.Actor;
import wagefund.ledger.kernel.BatchId;
import wagefund.ledger.kernel.Text;

/**
 * Refuses a proposed correction, or takes it back.
 *
 * @param opinion why, 1 to 400 characters
 */
public record DropPaymentCorrection(
    BatchId batchId, String correctionId, String opinion, LocalDate on, Actor by, Instant at) {
  public DropPaymentCorrection {
    opinion = Text.required(opinion, 400, "opinion");
  }
}
