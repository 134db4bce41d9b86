package wagefund.ledger.platform.bench;

import static wagefund.schema.store.Tables.DOMAIN_EVENT_ENTRY;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jooq.DSLContext;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import wagefund.ledger.LedgerApplication;
import wagefund.ledger.platform.read.Projector;
import wagefund.ledger.platform.write.CommandGate;

/** Measures the ledger beside hand-written SQL on the same server, and prints the ratios. */
public final class BenchCommand {

  private static final String[] HEAD = {
    "callers", "what", "a second", "p50 µs", "p99 µs", "to hand-written", "to raw insert"
  };

  private final PrintStream out;

  public static final String HELP =
      """
      bench [OPTIONS]

      Measures reservations on one hot fund and over 2,000 funds, each with an idempotency key, one
      of ten rejected, beside hand-written SQL and raw inserts on the same server in the same run.

        --data-dir=DIR   where the data are kept meanwhile; default bench-data
        --seconds=N      how long each measurement lasts; default 6
        --callers=N,N    how many at the same time; default 1,8,32,64,256
        --json=FILE      where the figures go; default bench.json
      """;

  private BenchCommand(PrintStream out) {
    this.out = out;
  }

  /** Runs with the arguments after {@code bench}; answers the exit code. */
  public static int run(List<String> args) {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    if (args.contains("--help")) {
      out.print(HELP);
      return 0;
    }
    Map<String, String> options =
        new HashMap<>(
            Map.of(
                "--data-dir", "bench-data",
                "--seconds", "6",
                "--callers", "1,8,32,64,256",
                "--json", "bench.json"));
    for (String arg : args) {
      String[] parts = arg.split("=", 2);
      if (parts.length < 2 || options.replace(parts[0], parts[1]) == null) {
        out.println("There is no option " + arg + ". bench --help tells those that there are");
        return 2;
      }
    }
    return run(
        out,
        Integer.parseInt(options.getOrDefault("--seconds", "")),
        Stream.of(options.getOrDefault("--callers", "").split(",")).map(Integer::valueOf).toList(),
        List.of("--ledger.database.data-dir=" + options.getOrDefault("--data-dir", "")),
        Path.of(options.getOrDefault("--json", "")));
  }

  /**
   * Runs the measurements.
   *
   * @param seconds how long each lasts
   * @param callers how many at the same time, one run for each number
   * @param options options of the application, such as {@code --ledger.database.data-dir=…}
   * @param json where the figures are written as JSON
   */
  static int run(
      PrintStream out, int seconds, List<Integer> callers, List<String> options, Path json) {
    try (ConfigurableApplicationContext ledger =
        new SpringApplicationBuilder(LedgerApplication.class)
            .run(
                Stream.concat(
                        Stream.of("--server.port=0", "--ledger.database.pool-size=300"),
                        options.stream())
                    .toArray(String[]::new))) {
      return new BenchCommand(out).measure(ledger, seconds, callers, json);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private int measure(
      ConfigurableApplicationContext ledger, int seconds, List<Integer> callers, Path json)
      throws SQLException {
    DSLContext store = ledger.getBean(DSLContext.class);
    try (HandWrittenSql sql = new HandWrittenSql(ledger.getBean(DataSource.class))) {
      HotFundBench bench =
          new HotFundBench(
              ledger.getBean(CommandGate.class),
              sql,
              seconds,
              Long.toString(System.nanoTime(), 36));
      bench.establish();
      List<Measure> all = new ArrayList<>();
      all.add(bench.batchedInserts());
      out.printf("%,d rows a second where 64 are committed together%n", all.get(0).perSecond());
      out.println(String.join(" | ", HEAD));
      for (int number : callers) {
        List<Measure> found = bench.measure(number);
        print(found);
        all.addAll(found);
      }
      long reserved = bench.checkInvariants();
      out.printf("The figures of every fund hold; %,d reservations stand.%n", reserved);
      printLag(store, ledger.getBean(Projector.class));
      write(json, all);
      return 0;
    }
  }

  private void print(List<Measure> found) {
    Measure raw = found.get(0);
    for (int i = 0; i < found.size(); i++) {
      Measure one = found.get(i);
      Measure byHand = found.get(i == 2 || i == 4 ? 2 : 1);
      out.printf(
          "%7d | %-32s | %,8d | %,7d | %,8d | %s | %s%n",
          one.callers(),
          one.what(),
          one.perSecond(),
          one.p50Micros(),
          one.p99Micros(),
          ratio(one.hundredthsOf(byHand)),
          ratio(one.hundredthsOf(raw)));
    }
  }

  private static String ratio(long hundredths) {
    return "%d.%02d".formatted(hundredths / 100, hundredths % 100);
  }

  /** How far the read models are behind right after the load, and how long they take. */
  private void printLag(DSLContext store, Projector projector) {
    long started = System.nanoTime();
    long events = store.fetchCount(DOMAIN_EVENT_ENTRY);
    long behind = events - projector.position();
    while (projector.position() < events) {
      try {
        Thread.sleep(50);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return;
      }
    }
    long millis = (System.nanoTime() - started) / 1_000_000;
    out.printf(
        "Read models: %,d of %,d events behind at the end, caught up after %,d ms.%n",
        behind, events, millis);
  }

  private static void write(Path json, List<Measure> all) {
    StringBuilder text = new StringBuilder("[\n");
    for (Measure one : all) {
      text.append(
          "  {\"what\": \"%s\", \"callers\": %d, \"perSecond\": %d, \"p50Micros\": %d, \"p99Micros\": %d},\n"
              .formatted(
                  one.what(), one.callers(), one.perSecond(), one.p50Micros(), one.p99Micros()));
    }
    text.setLength(text.length() - 2);
    try {
      Files.writeString(json, text.append("\n]\n"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
