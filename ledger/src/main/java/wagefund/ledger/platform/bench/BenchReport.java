package wagefund.ledger.platform.bench;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the benchmark found, for people, for programs and as a picture. */
final class BenchReport {

  private final List<BenchResult> results;

  BenchReport(List<BenchResult> results) {
    this.results = List.copyOf(results);
  }

  /** The targets beside what was measured, the lag, and where the time goes. */
  void print(PrintStream out) {
    for (BenchResult result : results) {
      out.printf("%n%s%n%n", result.settings());
      BenchTargets.of(result).forEach(out::println);
      out.printf(
          "%nAt most %,d events were not sealed and %,d not shown at the end of a measurement;"
              + " all was caught up after %,d ms in all.%n%n",
          result.unsealed(), result.unprojected(), result.caughtUpNanos() / 1_000_000);
      out.println("Microseconds of a processor for each reservation or advance, all caught up:");
      out.println();
      for (Measure one : result.measures()) {
        out.printf(
            "- %d callers, %s: %s%n", one.callers(), one.what(), one.cpu().microsEach(one.count()));
      }
    }
  }

  void write(BenchOptions options) throws IOException {
    Files.writeString(options.json(), json());
    Files.writeString(options.plot(), new BenchPlot(results).svg());
    ByteArrayOutputStream text = new ByteArrayOutputStream();
    try (PrintStream out = new PrintStream(text, true, StandardCharsets.UTF_8)) {
      for (BenchResult result : results) {
        out.printf("%n### Binary log %s%n%n", result.binaryLog() ? "on and synced" : "off");
        BenchTable.head(out);
        result.measures().stream()
            .map(Measure::callers)
            .distinct()
            .forEach(
                callers ->
                    BenchTable.rows(
                        out,
                        result.measures().stream()
                            .filter(one -> one.callers() == callers)
                            .toList()));
        result.checked().forEach(line -> out.println("\n" + line + "."));
      }
      print(out);
    }
    Files.writeString(options.table(), text.toString(StandardCharsets.UTF_8));
  }

  private String json() {
    StringBuilder text = new StringBuilder("[\n");
    for (BenchResult result : results) {
      for (Measure one : result.measures()) {
        text.append(text.length() > 2 ? ",\n" : "").append("  ").append(json(result, one));
      }
    }
    return text.append("\n]\n").toString();
  }

  private static String json(BenchResult result, Measure one) {
    StringBuilder cpu = new StringBuilder();
    for (Map.Entry<String, Long> part : one.cpu().microsEach(one.count()).entrySet()) {
      cpu.append(cpu.isEmpty() ? "" : ", ")
          .append("\"%s\": %d".formatted(part.getKey(), part.getValue()));
    }
    return ("{\"server\": \"%s\", \"binaryLog\": %s, \"what\": \"%s\", \"callers\": %d,"
            + " \"perSecond\": %d, \"caughtUpPerSecond\": %d, \"p50Micros\": %d,"
            + " \"p99Micros\": %d, \"count\": %d, \"cpuMicrosEach\": {%s}}")
        .formatted(
            result.server(),
            result.binaryLog(),
            one.what(),
            one.callers(),
            one.perSecond(),
            one.caughtUp(),
            one.p50Micros(),
            one.p99Micros(),
            one.count(),
            cpu);
  }

  /** A measurement of a result, where it was made. */
  static Optional<Measure> find(BenchResult result, String what, int callers) {
    return result.measures().stream()
        .filter(one -> one.what().equals(what) && one.callers() == callers)
        .findFirst();
  }
}
