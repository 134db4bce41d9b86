package wagefund.ledger.disbursement.event;

import wagefund.ledger.kernel.Money;
import wagefund.ledger.scheme.command.MoneySource;

/**
 * One source of a request, in its turn.
 *
 * @param number from 1, in the order of the scheme
 * @param target the deposit, wage account or fund; empty: none is known
 * @param planned what it was expected to pay when the request was made
 * @param note the code of what stood against it then; empty: nothing
 */
public record PlannedPart(
    int number, MoneySource source, String target, Money planned, String note) {}
