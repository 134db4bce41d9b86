package wagefund.ledger.deposit.event;

import wagefund.ledger.kernel.Money;
import wagefund.ledger.kernel.PersonId;

/**
 * What one worker is to get by a payment notice.
 *
 * @param lineNo his place on the roster of the case
 */
public record NoticeLine(int lineNo, PersonId person, Money amount) {}
