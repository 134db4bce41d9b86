package wagefund.ledger.wageaccount.command;

import java.time.Instant;
import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import wagefund.ledger.kernel.Actor;
import wagefund.ledger.kernel.Document;
import wagefund.ledger.kernel.Malformed;
import wagefund.ledger.kernel.Text;
import wagefund.ledger.kernel.WageAccountId;

/**
 * Closes a wage account (销户).
 *
 * @param remainderTo where what is left went; may be empty where nothing is left
 */
public record CloseWageAccount(
    @TargetAggregateIdentifier WageAccountId accountId,
    String remainderTo,
    Document document,
    LocalDate on,
    Actor by,
    Instant at) {

  /**
   * @throws Malformed {@code TEXT_TOO_LONG}
   */
  public CloseWageAccount {
    remainderTo = Text.optional(remainderTo, 200, "remainderTo");
  }
}
