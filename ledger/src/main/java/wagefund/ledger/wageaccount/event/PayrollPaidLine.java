package wagefund.ledger.wageaccount.event;

import wagefund.ledger.kernel.Money;
import wagefund.ledger.kernel.PersonId;

/** A line that reached the worker. */
public record PayrollPaidLine(int lineNo, PersonId person, Money amount, String receipt) {}
