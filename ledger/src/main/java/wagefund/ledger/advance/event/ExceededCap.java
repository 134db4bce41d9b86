package wagefund.ledger.advance.event;

import wagefund.ledger.kernel.Money;

/**
 * A cap that an advance goes above.
 *
 * @param lineNo the line of the worker; 0: the case as a whole
 * @param rule the name of the cap in the scheme
 * @param limit what the cap allows
 * @param amount what is advanced, above the limit
 */
public record ExceededCap(int lineNo, String rule, Money limit, Money amount) {}
