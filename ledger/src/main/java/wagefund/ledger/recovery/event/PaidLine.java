package wagefund.ledger.recovery.event;

import wagefund.ledger.kernel.Money;
import wagefund.ledger.kernel.PersonId;

/** A payment that made the debtor owe. */
public record PaidLine(int lineNo, PersonId person, Money amount) {}
