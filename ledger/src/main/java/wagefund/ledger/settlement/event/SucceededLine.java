package wagefund.ledger.settlement.event;

import wagefund.ledger.kernel.Money;
import wagefund.ledger.kernel.PersonId;

/**
 * A line that the bank reports as paid.
 *
 * @param receipt the bank's receipt number
 */
public record SucceededLine(int lineNo, PersonId person, Money amount, String receipt) {}
