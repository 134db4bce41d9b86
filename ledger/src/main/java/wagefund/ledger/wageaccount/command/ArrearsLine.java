package wagefund.ledger.wageaccount.command;

import wagefund.ledger.kernel.Malformed;
import wagefund.ledger.kernel.Money;

/**
 * What one worker of a case is to get out of a wage account.
 *
 * @param lineNo the worker's line on the roster of the case
 */
public record ArrearsLine(int lineNo, Money amount) {

  /**
   * @throws Malformed {@code AMOUNT_ZERO}
   */
  public ArrearsLine {
    amount.requirePositive("amount");
  }
}
