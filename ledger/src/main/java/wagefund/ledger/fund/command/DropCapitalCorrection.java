package wagefund.ledger.fund.command;

import java.time.Instant;
import java.time.LocalDate;
import wagefund.ledger.kernel.Actor;
import wagefund.ledger.kernel.FundId;
import wagefund.ledger.kernel.Text;

/**
 * Refuses a correction of capital that waits, or takes it back.
 *
 * @param opinion why, 1 to 400 characters
 */
public record DropCapitalCorrection(
    FundId fundId, String correctionId, String opinion, LocalDate on, Actor by, Instant at) {

  /**
   * @throws wagefund.ledger.kernel.Malformed {@code TEXT_MISSING} or {@code TEXT_TOO_LONG}
   */
  public DropCapitalCorrection {
    opinion = Text.required(opinion, 400, "opinion");
  }
}
