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
record YearSplit(
    Map<Integer, Sums> years, Deque<Payment> open, Deque<Early> early, Deque<Payment> recovered) {

  /** What became of a year, in fen. */
  record Sums(long paid, long recovered, long writtenOff) {
    static final Sums NONE = new Sums(0, 0, 0);

    Sums plus(Sums other) {
      return new Sums(
          Math.addExact(paid, other.paid),
          Math.addExact(recovered, other.recovered),
          Math.addExact(writtenOff, other.writtenOff));
    }
  }

  /** What is left of a payment. */
  record Payment(int year, long left) {}

  /** What came before there was a payment for it. */
  record Early(boolean writtenOff, long left) {}

  YearSplit(Map<Integer, Sums> years) {
    this(years, new ArrayDeque<>(), new ArrayDeque<>(), new ArrayDeque<>());
  }

  void paid(int year, long fen) {
    add(year, new Sums(fen, 0, 0));
    open.add(new Payment(year, fen));
    while (!early.isEmpty() && !open.isEmpty()) {
      Early first = early.remove();
      long rest = take(first.writtenOff(), first.left());
      if (rest > 0) {
        early.addFirst(new Early(first.writtenOff(), rest));
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
      Payment last = open.removeLast();
      long part = Math.min(left, last.left());
      left -= part;
      add(last.year(), new Sums(-part, 0, 0));
      if (last.left() > part) {
        open.addLast(new Payment(last.year(), last.left() - part));
      }
    }
  }

  /** Undoes a receipt that was booked too high: what it paid back last is owed again. */
  void takenBack(long fen) {
    long left = fen;
    while (left > 0 && !early.isEmpty() && !early.getLast().writtenOff()) {
      Early last = early.removeLast();
      long part = Math.min(left, last.left());
      left -= part;
      if (last.left() > part) {
        early.addLast(new Early(false, last.left() - part));
      }
    }
    while (left > 0 && !recovered.isEmpty()) {
      Payment last = recovered.removeLast();
      long part = Math.min(left, last.left());
      left -= part;
      add(last.year(), new Sums(0, -part, 0));
      open.addFirst(new Payment(last.year(), part));
      if (last.left() > part) {
        recovered.addLast(new Payment(last.year(), last.left() - part));
      }
    }
  }

  private long take(boolean writtenOff, long fen) {
    long left = fen;
    while (left > 0 && !open.isEmpty()) {
      Payment first = open.remove();
      long part = Math.min(left, first.left());
      left -= part;
      add(first.year(), writtenOff ? new Sums(0, 0, part) : new Sums(0, part, 0));
      if (!writtenOff) {
        recovered.addLast(new Payment(first.year(), part));
      }
      if (first.left() > part) {
        open.addFirst(new Payment(first.year(), first.left() - part));
      }
    }
    return left;
  }

  private void add(int year, Sums sums) {
    years.merge(year, sums, Sums::plus);
  }

  static List<YearRate> rates(Map<Integer, Sums> years) {
    List<YearRate> rates = new ArrayList<>();
    new TreeMap<>(years)
        .forEach(
            (year, sums) ->
                rates.add(YearRate.of(year, sums.paid(), sums.recovered(), sums.writtenOff())));
    rates.sort(Comparator.comparingInt(YearRate::year));
    return rates;
  }
}
