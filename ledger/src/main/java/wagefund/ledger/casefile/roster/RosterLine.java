package wagefund.ledger.casefile.roster;

import java.time.YearMonth;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import wagefund.ledger.kernel.Money;
import wagefund.ledger.vault.command.PersonDetails;

/**
 * One worker of a roster and what the employer owes.
 *
 * @param lineNo the line of the file where the worker first stands, from 1
 * @param person who
 * @param trade the kind of work, or empty
 * @param arrears what is owed by wage month, each above zero
 */
public record RosterLine(
    int lineNo, PersonDetails person, String trade, SortedMap<YearMonth, Money> arrears) {

  public RosterLine {
    arrears = Collections.unmodifiableSortedMap(new TreeMap<>(arrears));
  }

  public RosterLine(int lineNo, PersonDetails person, SortedMap<YearMonth, Money> arrears) {
    this(lineNo, person, "", arrears);
  }

  public Money total() {
    return Money.sum(arrears.values());
  }
}
