package wagefund.ledger.platform.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What the ledger is to reach beside the references, and whether it did. */
final class BenchTargets {

  private BenchTargets() {}

  static List<String> of(BenchResult result) {
    List<String> lines = new ArrayList<>();
    for (int callers : callers(result)) {
      if (callers >= 32) {
        lines.addAll(atLeast(result, callers, HotFundBench.HOT, HotFundBench.BY_HAND_HOT, 300));
        int wanted = callers >= 256 ? 150 : 100;
        lines.addAll(atLeast(result, callers, HotFundBench.HOT, HotFundBench.RAW, wanted));
        lines.addAll(atLeast(result, callers, HotFundBench.MANY, HotFundBench.BY_HAND_MANY, 100));
      }
      lines.addAll(atLeast(result, callers, AdvanceBench.HTTP, AdvanceBench.IN_PROCESS, 50));
    }
    BenchReport.find(result, HotFundBench.HOT, 1)
        .ifPresent(
            own ->
                BenchReport.find(result, HotFundBench.BY_HAND_HOT, 1)
                    .ifPresent(byHand -> lines.add(latency(own, byHand))));
    return lines;
  }

  private static List<Integer> callers(BenchResult result) {
    return result.measures().stream().map(Measure::callers).distinct().sorted().toList();
  }

  private static List<String> atLeast(
      BenchResult result, int callers, String what, String reference, int wanted) {
    Optional<Measure> one = BenchReport.find(result, what, callers);
    Optional<Measure> other = BenchReport.find(result, reference, callers);
    if (one.isEmpty() || other.isEmpty()) {
      return List.of();
    }
    long found = one.get().hundredthsOf(other.get());
    return Stream.of(found)
        .map(
            ratio ->
                "- %s at %d callers: %s, wanted %s or more of %s, with %s"
                    .formatted(
                        ratio >= wanted ? "met" : "NOT MET",
                        callers,
                        what,
                        ratio(wanted),
                        reference,
                        ratio(ratio)))
        .toList();
  }

  private static String latency(Measure own, Measure byHand) {
    long found = own.p50Micros() * 100 / Math.max(1, byHand.p50Micros());
    return "- %s at 1 caller: half of the answers within %s times that of %s, wanted 1.50 or less"
        .formatted(found <= 150 ? "met" : "NOT MET", ratio(found), HotFundBench.BY_HAND_HOT);
  }

  private static String ratio(long hundredths) {
    return "%d.%02d".formatted(hundredths / 100, hundredths % 100);
  }
}
