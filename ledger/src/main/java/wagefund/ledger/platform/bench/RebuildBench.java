package wagefund.ledger.platform.bench;

import java.io.PrintStream;
import java.util.List;
import org.springframework.context.ConfigurableApplicationContext;
import wagefund.ledger.platform.read.Comparison;
import wagefund.ledger.platform.read.Projector;
import wagefund.ledger.platform.read.QuietLedger;
import wagefund.ledger.platform.read.Rebuild;

/**
 * {@code bench rebuild}: how many events a second a rebuild goes through, beside a loop that only
 * reads the same events, in one run on one server.
 */
final class RebuildBench {

  static final String HELP =
      """
      bench rebuild [OPTIONS]

      Reads all events of a ledger without doing anything, then rebuilds everything that is read
      beside what is there and compares, and tells both in events a second. Exit code 0: equal; 1:
      different; 2: it could not run.

      """
          + QuietLedger.OPTIONS_HELP;

  private RebuildBench() {}

  static int run(List<String> args, PrintStream out) {
    if (args.contains("--help")) {
      out.print(HELP);
      return 0;
    }
    return QuietLedger.run(args, QuietLedger.utf8(System.err), ledger -> measure(ledger, out));
  }

  /** Reads once to warm up, then measures; both see the same pages of the database. */
  static int measure(ConfigurableApplicationContext ledger, PrintStream out) {
    Projector projector = ledger.getBean(Projector.class);
    Rebuild rebuild = ledger.getBean(Rebuild.class);
    projector.readOnly();
    long begun = System.nanoTime();
    long events = projector.readOnly();
    long reading = perSecond(events, begun);
    // The tables are made before the first event is told; that is not counted.
    long[] replayed = {0, 0};
    Comparison found =
        rebuild.compare(
            done -> {
              replayed[done == 0 ? 0 : 1] = System.nanoTime();
            });
    long replaying = events * 1_000_000_000L / Math.max(1, replayed[1] - replayed[0]);
    long whole = perSecond(events, replayed[0]);
    out.printf("%,d events, %,d rows%n", events, found.rows());
    out.printf("only reading          %,10d events a second%n", reading);
    out.printf(
        "replaying             %,10d events a second, %d%% of only reading%n",
        replaying, replaying * 100 / Math.max(1, reading));
    out.printf("replaying, comparing  %,10d events a second%n", whole);
    return found.isEqual() ? 0 : 1;
  }

  private static long perSecond(long events, long begun) {
    return events * 1_000_000_000L / Math.max(1, System.nanoTime() - begun);
  }
}
