package wagefund.ledger.wageaccount.event;

import wagefund.ledger.kernel.AccountId;
import wagefund.ledger.kernel.Money;
import wagefund.ledger.kernel.PersonId;

/** What one worker is to be paid, to the worker's own card. */
public record PayrollLine(int lineNo, PersonId person, AccountId account, Money amount) {}
