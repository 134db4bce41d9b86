package wagefund.ledger.casefile.command;

import java.time.YearMonth;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import wagefund.ledger.kernel.Money;
import wagefund.ledger.kernel.PersonId;

/**
 * An amount that reached one worker, above zero.
 *
 * @param months the wage months that it was paid for; what is still owed of them is settled first,
 *     the rest and everything else the oldest month first
 */
public record PaidToWorker(PersonId person, Money amount, SortedMap<YearMonth, Money> months) {

  public PaidToWorker {
    months = Collections.unmodifiableSortedMap(new TreeMap<>(months));
  }

  public PaidToWorker(PersonId person, Money amount) {
    this(person, amount, new TreeMap<>());
  }
}
