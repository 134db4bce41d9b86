package wagefund.ledger.deposit.command;

import wagefund.ledger.kernel.Money;

/**
 * An amount for one worker.
 *
 * @param lineNo his place on the roster of the case
 */
public record LineWish(int lineNo, Money amount) {
  public LineWish {
    amount.requirePositive("amount");
  }
}
