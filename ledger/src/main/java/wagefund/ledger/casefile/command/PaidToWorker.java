package wagefund.ledger.casefile.command;

import wagefund.ledger.kernel.Money;
import wagefund.ledger.kernel.PersonId;

/** An amount that reached one worker, above zero. */
public record PaidToWorker(PersonId person, Money amount) {}
