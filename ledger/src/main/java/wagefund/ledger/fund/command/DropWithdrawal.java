package wagefund.ledger.fund.command;

import java.time.Instant;
import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import wagefund.ledger.kernel.Actor;
import wagefund.ledger.kernel.FundId;
import wagefund.ledger.kernel.Text;

/**
 * Refuses a withdrawal that waits, or takes it back.
 *
 * @param opinion why, 1 to 400 characters
 */
public record DropWithdrawal(
    @TargetAggregateIdentifier FundId fundId,
    String withdrawalId,
    String opinion,
    LocalDate on,
    Actor by,
    Instant at) {

  /**
   * @throws wagefund.ledger.kernel.Malformed {@code TEXT_MISSING} or {@code TEXT_TOO_LONG}
   */
  public DropWithdrawal {
    opinion = Text.required(opinion, 400, "opinion");
  }
}
