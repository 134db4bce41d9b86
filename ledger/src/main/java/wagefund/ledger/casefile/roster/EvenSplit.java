package wagefund.ledger.casefile.roster;

import java.time.YearMonth;
import java.util.SortedMap;
import java.util.TreeMap;
import wagefund.ledger.kernel.Money;

/** Splits an amount evenly over months; the fen left over go one each to the first months. */
final class EvenSplit {

  private EvenSplit() {}

  /** A month that would get nothing is left out. */
  static SortedMap<YearMonth, Money> over(YearMonth from, int months, Money amount) {
    SortedMap<YearMonth, Money> split = new TreeMap<>();
    long share = amount.fen() / months;
    long leftOver = amount.fen() % months;
    for (int i = 0; i < months; i++) {
      long fen = share + (i < leftOver ? 1 : 0);
      if (fen > 0) {
        split.put(from.plusMonths(i), Money.ofFen(fen));
      }
    }
    return split;
  }
}
