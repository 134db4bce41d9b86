package wagefund.ledger.platform.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.FileSystemUtils;
import wagefund.ledger.LedgerApplication;

/** Measures the ledger beside hand-written SQL on the same server, and prints the ratios. */
public final class BenchCommand {

  public static final String HELP =
      """
      bench [age|read|as-of] [OPTIONS]

      Measures reservations on one hot fund and over 2,000 funds, each with an idempotency key, one
      of ten rejected, and whole advances in the process and by HTTP, beside hand-written SQL and
      raw inserts on the same server in the same run; once with the binary log off and once with it
      on and synced. Checks what must hold afterwards. bench age: whether a command costs more as a
      fund grows old. bench read: replay, pages, start, and statements of the past with many events.
      bench as-of: whether a question with two dates costs more with 10,000,000 entries than with
      100,000.

        --data-dir=DIR      where new databases are made meanwhile; default bench-data
        --seconds=N         how long each measurement lasts; default 6
        --rounds=N          in how many turns it is measured; default 2
        --callers=N,N       how many at the same time; default 1,8,32,64,256
        --binary-log=WORD   off, on or both; default both
        --what=WORD,WORD    hot (one hot fund), many (2,000 funds), advances; default all
        --json=FILE         where the figures go; default bench.json
        --plot=FILE         where the picture goes; default bench.svg
        --table=FILE        where the tables go; default bench.md
        --events=N          of bench age, read and as-of; default 100000, 1000000 and 10000000
      """;

  private BenchCommand() {}

  /** Runs with the arguments after {@code bench}; answers the exit code. */
  public static int run(List<String> args) {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    if (!args.isEmpty() && args.get(0).equals("rebuild")) {
      return RebuildBench.run(args.subList(1, args.size()), out);
    }
    if (args.contains("--help")) {
      out.print(HELP);
      return 0;
    }
    String kind = args.isEmpty() || args.get(0).startsWith("-") ? "" : args.get(0);
    Optional<BenchOptions> options =
        BenchOptions.read(kind.isEmpty() ? args : args.subList(1, args.size()));
    if (options.isEmpty() || !List.of("", "age", "read", "as-of").contains(kind)) {
      out.println("Not an option of the benchmark: " + String.join(" ", args));
      out.println("bench --help tells those that there are");
      return 2;
    }
    try {
      return switch (kind) {
        case "age" -> AgeBench.run(options.get(), out);
        case "as-of" -> AsOfBench.run(options.get(), out);
        case "read" -> ReadBench.run(options.get(), out);
        default -> writing(options.get(), out);
      };
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static int writing(BenchOptions options, PrintStream out) throws IOException {
    List<BenchResult> results = new ArrayList<>();
    for (boolean binaryLog : options.binaryLogs()) {
      out.println(binaryLog ? "Binary log on and synced" : "Binary log off");
      results.add(
          withLedger(
              options, binaryLog, ledger -> new BenchRun(options, out, ledger).run(binaryLog)));
    }
    BenchReport report = new BenchReport(results);
    report.print(out);
    report.write(options);
    out.printf("Written: %s, %s, %s%n", options.json(), options.plot(), options.table());
    return 0;
  }

  /** What is done with a running ledger. */
  interface WithLedger<T> {
    T run(ConfigurableApplicationContext ledger);
  }

  /** A ledger of its own on a new database, which is gone afterwards. */
  static <T> T withLedger(BenchOptions options, boolean binaryLog, WithLedger<T> work)
      throws IOException {
    Path home = Files.createDirectories(options.dataDir().toAbsolutePath());
    Path data = Files.createTempDirectory(home, binaryLog ? "log-on-" : "log-off-");
    try (ConfigurableApplicationContext ledger = start(data, binaryLog)) {
      return work.run(ledger);
    } finally {
      FileSystemUtils.deleteRecursively(data);
    }
  }

  static ConfigurableApplicationContext start(Path data, boolean binaryLog) {
    return new SpringApplicationBuilder(LedgerApplication.class)
        .run(
            "--server.port=0",
            "--ledger.database.pool-size=300",
            "--ledger.database.data-dir=" + data,
            "--ledger.database.binary-log=" + binaryLog);
  }
}
