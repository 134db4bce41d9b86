package wagefund.ledger.recovery.event;

import wagefund.ledger.kernel.Money;

/**
 * What falls off a line of a claim, or is owed on it again.
 *
 * @param line the place of the line among those of its claim, from 1
 */
public record LineChange(int line, Money amount) {}
