package wagefund.ledger.wageaccount.command;

import java.time.Instant;
import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import wagefund.ledger.kernel.Actor;
import wagefund.ledger.kernel.Creates;
import wagefund.ledger.kernel.Document;
import wagefund.ledger.kernel.Identifier;
import wagefund.ledger.kernel.WageAccountId;
import wagefund.ledger.wageaccount.event.MonthlyDuty;
import wagefund.ledger.wageaccount.event.WageAccountDetails;

/**
 * Opens a wage account: a memo of the contractor's own account, never a part of a fund's books.
 *
 * @param document the agreement of the three parties, or on whose authority
 */
public record OpenWageAccount(
    @TargetAggregateIdentifier WageAccountId accountId,
    WageAccountDetails details,
    MonthlyDuty duty,
    Document document,
    LocalDate on,
    Actor by,
    Instant at)
    implements Creates {

  @Override
  public Identifier createdId() {
    return accountId;
  }
}
