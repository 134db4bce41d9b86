package wagefund.ledger.platform.bench;

import java.io.PrintStream;
import java.util.List;
import java.util.Optional;

/** The measurements as lines of a table, each beside its references of the same run. */
final class BenchTable {

  private BenchTable() {}

  static void head(PrintStream out) {
    out.println(
        "| callers | what | a second | p50 µs | p99 µs | to hand-written | to raw insert"
            + " | caught up, a second |");
    out.println("|--:|---|--:|--:|--:|--:|--:|--:|");
  }

  static void rows(PrintStream out, List<Measure> found) {
    rows(out, found, found);
  }

  /** Rows whose references were measured before with as many callers. */
  static void rows(PrintStream out, List<Measure> rows, List<Measure> measured) {
    for (Measure one : rows) {
      List<Measure> found =
          measured.stream().filter(other -> other.callers() == one.callers()).toList();
      out.printf(
          "| %d | %s | %,d | %,d | %,d | %s | %s | %,d |%n",
          one.callers(),
          one.what(),
          one.perSecond(),
          one.p50Micros(),
          one.p99Micros(),
          ratio(one, byHand(one, found)),
          ratio(one, find(found, HotFundBench.RAW)),
          one.caughtUp());
    }
  }

  /** The hand-written transfer on as many accounts. */
  private static Optional<Measure> byHand(Measure one, List<Measure> found) {
    boolean spread = one.what().contains(HotFundBench.FUNDS + " funds");
    return find(found, spread ? HotFundBench.BY_HAND_MANY : HotFundBench.BY_HAND_HOT);
  }

  private static Optional<Measure> find(List<Measure> found, String what) {
    return found.stream().filter(one -> one.what().equals(what)).findFirst();
  }

  private static String ratio(Measure one, Optional<Measure> reference) {
    return reference
        .map(one::hundredthsOf)
        .map(hundredths -> "%d.%02d".formatted(hundredths / 100, hundredths % 100))
        .orElse("");
  }
}
