package wagefund.ledger.fund.command;

import java.time.Instant;
import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import wagefund.ledger.kernel.Actor;
import wagefund.ledger.kernel.Document;
import wagefund.ledger.kernel.Facts;
import wagefund.ledger.kernel.FundId;
import wagefund.ledger.kernel.Malformed;
import wagefund.ledger.kernel.Text;

/**
 * Freezes a fund for a time, such as the closing of the year: nothing is reserved, nothing leaves,
 * money still comes in. Rejected with {@code FUND_MANAGER_NEEDED}.
 *
 * @param from the first day
 * @param until the last day
 * @param reason at most 400 characters
 */
public record FreezeFund(
    @TargetAggregateIdentifier FundId fundId,
    LocalDate from,
    LocalDate until,
    String reason,
    Document document,
    LocalDate on,
    Actor by,
    Instant at) {

  /**
   * @throws Malformed {@code FREEZE_DATES} or as {@link Text#required}
   */
  public FreezeFund {
    reason = Text.required(reason, 400, "reason");
    if (until.isBefore(from)) {
      throw new Malformed(
          FundError.FREEZE_DATES, Facts.of("from", from).and("until", until), "until");
    }
  }
}
