package wagefund.ledger.deposit.event;

import wagefund.ledger.kernel.Money;
import wagefund.ledger.kernel.PersonId;

/**
 * What one worker got of a deposit.
 *
 * @param amount what the bank paid him
 * @param beyond what of it was more than he was still owed: he or the contractor has to be asked
 */
public record PaidLine(int lineNo, PersonId person, Money amount, Money beyond) {}
