package wagefund.ledger.casefile.event;

import java.time.YearMonth;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import wagefund.ledger.kernel.AccountId;
import wagefund.ledger.kernel.Money;
import wagefund.ledger.kernel.PersonId;

/**
 * 欠薪: what one worker is owed, by wage month.
 *
 * @param lineNo the place on the roster, from 1
 * @param arrears above zero in every month
 */
public record WorkerArrears(
    int lineNo, PersonId person, AccountId account, SortedMap<YearMonth, Money> arrears) {
  public WorkerArrears {
    arrears = Collections.unmodifiableSortedMap(new TreeMap<>(arrears));
  }

  public Money total() {
    return Money.sum(arrears.values());
  }
}
