package wagefund.ledger.fund.command;

import java.time.Instant;
import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import wagefund.ledger.kernel.Actor;
import wagefund.ledger.kernel.Document;
import wagefund.ledger.kernel.FundId;
import wagefund.ledger.kernel.Identifier;
import wagefund.ledger.kernel.Money;

/**
 * Asks that the unused part of a tranche go back, in whole or in part; another officer confirms.
 *
 * @param withdrawalId a name of its own
 * @param tranche the number of the tranche in the fund
 */
public record ProposeWithdrawal(
    @TargetAggregateIdentifier FundId fundId,
    String withdrawalId,
    int tranche,
    Money amount,
    Document document,
    LocalDate on,
    Actor by,
    Instant at) {

  /**
   * @throws wagefund.ledger.kernel.Malformed {@code AMOUNT_ZERO} or {@code ID_UNREADABLE}
   */
  public ProposeWithdrawal {
    Identifier.require(withdrawalId);
    amount.requirePositive("amount");
  }
}
