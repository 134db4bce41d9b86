package wagefund.ledger.recovery.command;

import java.time.Instant;
import java.time.LocalDate;
import wagefund.ledger.kernel.Actor;
import wagefund.ledger.kernel.ClaimId;
import wagefund.ledger.kernel.Text;

/**
 * Refuses a proposed correction of a receipt, or takes it back.
 *
 * @param opinion why, 1 to 400 characters
 */
public record DropReceiptCorrection(
    ClaimId claimId, String correctionId, String opinion, LocalDate on, Actor by, Instant at) {
  public DropReceiptCorrection {
    opinion = Text.required(opinion, 400, "opinion");
  }
}
