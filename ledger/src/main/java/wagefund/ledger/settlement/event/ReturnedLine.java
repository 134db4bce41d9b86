package wagefund.ledger.settlement.event;

import wagefund.ledger.kernel.Money;
import wagefund.ledger.kernel.PersonId;

/**
 * 退票: a line that came back.
 *
 * @param reason why, in the bank's words
 */
public record ReturnedLine(int lineNo, PersonId person, Money amount, String reason) {}
