package wagefund.ledger.recoverybook.view;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What came back in a case, put to the years in which it was paid out: the oldest payment is paid
 * back first. A payment and a receipt of one case meet only in the order of their dates; a receipt
 * that is dated before every payment waits for the next one.
 */
final class YearSplit {

  /** What became of a year, in fen. */
  static final class Sums {
    long paid;
    long recovered;
    long writtenOff;
  }

  private static final class Payment {
    final int year;
    long left;

    Payment(int year, long left) {
      this.year = year;
      this.left = left;
    }
  }

  private static final class Early {
    final boolean writtenOff;
    long left;

    Early(boolean writtenOff, long left) {
      this.writtenOff = writtenOff;
      this.left = left;
    }
  }

  private final Map<Integer, Sums> years;
  private final Deque<Payment> open = new ArrayDeque<>();
  private final Deque<Early> early = new ArrayDeque<>();

  YearSplit(Map<Integer, Sums> years) {
    this.years = years;
  }

  void paid(int year, long fen) {
    sums(year).paid += fen;
    open.add(new Payment(year, fen));
    while (!early.isEmpty() && !open.isEmpty()) {
      Early first = early.peek();
      first.left = take(first.writtenOff, first.left);
      if (first.left == 0) {
        early.remove();
      }
    }
  }

  void came(boolean writtenOff, long fen) {
    long rest = take(writtenOff, fen);
    if (rest > 0) {
      early.add(new Early(writtenOff, rest));
    }
  }

  /** Undoes a payment that was booked too high, the newest first. */
  void corrected(long fen) {
    long left = fen;
    while (left > 0 && !open.isEmpty()) {
      Payment last = open.getLast();
      long part = Math.min(left, last.left);
      last.left -= part;
      left -= part;
      sums(last.year).paid -= part;
      if (last.left == 0) {
        open.removeLast();
      }
    }
  }

  private long take(boolean writtenOff, long fen) {
    long left = fen;
    while (left > 0 && !open.isEmpty()) {
      Payment first = open.peek();
      long part = Math.min(left, first.left);
      first.left -= part;
      left -= part;
      Sums sums = sums(first.year);
      if (writtenOff) {
        sums.writtenOff += part;
      } else {
        sums.recovered += part;
      }
      if (first.left == 0) {
        open.remove();
      }
    }
    return left;
  }

  private Sums sums(int year) {
    return years.computeIfAbsent(year, y -> new Sums());
  }

  static List<YearRate> rates(Map<Integer, Sums> years) {
    List<YearRate> rates = new ArrayList<>();
    new TreeMap<>(years)
        .forEach(
            (year, sums) ->
                rates.add(YearRate.of(year, sums.paid, sums.recovered, sums.writtenOff)));
    rates.sort(Comparator.comparingInt(YearRate::year));
    return rates;
  }
}
