package wagefund.ledger.recovery.event;

import wagefund.ledger.kernel.Money;
import wagefund.ledger.kernel.PersonId;

/** What of a receipt goes to one worker. */
public record WorkerShare(PersonId person, Money amount) {}
