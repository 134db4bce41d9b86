package wagefund.ledger.settlement.event;

import wagefund.ledger.kernel.AccountId;
import wagefund.ledger.kernel.Money;
import wagefund.ledger.kernel.PersonId;

/**
 * What one payment order says.
 *
 * @param endToEndId one for the life of the line, however often it is sent
 */
public record PaymentLine(
    int lineNo, PersonId person, AccountId account, Money amount, String endToEndId) {}
