package wagefund.ledger.casefile.command;

import java.time.YearMonth;
import java.util.SortedMap;
import wagefund.ledger.kernel.Money;
import wagefund.ledger.vault.command.PersonDetails;

/**
 * One worker as the case system names him: who he is, and what he is owed.
 *
 * @param lineNo the place on the roster, from 1
 */
public record ClaimingWorker(
    int lineNo, PersonDetails person, SortedMap<YearMonth, Money> arrears) {}
