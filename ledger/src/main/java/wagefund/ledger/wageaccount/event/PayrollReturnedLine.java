package wagefund.ledger.wageaccount.event;

import wagefund.ledger.kernel.Money;
import wagefund.ledger.kernel.PersonId;

/** A line that came back, with the bank's words for why. */
public record PayrollReturnedLine(int lineNo, PersonId person, Money amount, String reason) {}
