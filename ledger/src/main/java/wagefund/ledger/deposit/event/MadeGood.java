package wagefund.ledger.deposit.event;

import wagefund.ledger.kernel.Money;

/**
 * What of a replenishment made good which drawdown.
 *
 * @param drawdownNo the number of the drawdown of the deposit, from 1
 */
public record MadeGood(int drawdownNo, Money amount) {}
