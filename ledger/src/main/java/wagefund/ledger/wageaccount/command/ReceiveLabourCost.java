package wagefund.ledger.wageaccount.command;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import wagefund.ledger.kernel.Actor;
import wagefund.ledger.kernel.Document;
import wagefund.ledger.kernel.Malformed;
import wagefund.ledger.kernel.Money;
import wagefund.ledger.kernel.WageAccountId;

/**
 * Records that the labour cost of a month came in (人工费拨付).
 *
 * @param month the month that it is for
 */
public record ReceiveLabourCost(
    @TargetAggregateIdentifier WageAccountId accountId,
    YearMonth month,
    Money amount,
    Document document,
    LocalDate on,
    Actor by,
    Instant at) {

  /**
   * @throws Malformed {@code AMOUNT_ZERO}
   */
  public ReceiveLabourCost {
    amount.requirePositive("amount");
  }
}
