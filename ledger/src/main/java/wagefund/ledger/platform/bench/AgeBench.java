package wagefund.ledger.platform.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Clock;
import java.util.stream.LongStream;
import org.axonframework.common.caching.Cache;
import org.jooq.DSLContext;
import org.springframework.context.ConfigurableApplicationContext;
import wagefund.ledger.platform.read.Projector;
import wagefund.ledger.platform.write.CommandGate;

/** Whether a command costs more as a fund grows old: with the fund in memory, and loaded anew. */
final class AgeBench {

  private static final int LOOKS = 101;

  private AgeBench() {}

  static int run(BenchOptions options, PrintStream out) throws IOException {
    return BenchCommand.withLedger(options, false, ledger -> measure(ledger, options, out));
  }

  /** The median of a command that finds its fund in memory, and of one that has to load it. */
  private record Cost(long warmMicros, long coldMicros) {}

  private static int measure(
      ConfigurableApplicationContext ledger, BenchOptions options, PrintStream out) {
    long events = options.eventsOr(100_000);
    HotFundBench funds =
        new HotFundBench(
            ledger.getBean(CommandGate.class),
            ledger.getBean(Clock.class),
            Long.toString(System.nanoTime(), 36));
    Cache aggregates = ledger.getBean(Cache.class);
    Lag lag = new Lag(ledger.getBean(DSLContext.class), ledger.getBean(Projector.class));
    funds.establish(3);
    // The machine learns its work on another fund.
    funds.fill(2, Math.min(events, 20_000));
    lag.waitUntilCaughtUp();
    cost(funds, aggregates, 2);
    Cost young = cost(funds, aggregates, 1);
    funds.fill(0, events);
    lag.waitUntilCaughtUp();
    Cost old = cost(funds, aggregates, 0);
    String inMemory = ratio(old.warmMicros(), young.warmMicros());
    String anew = ratio(old.coldMicros(), young.coldMicros());
    out.printf("| commands before | fund in memory, µs | fund loaded anew, µs |%n|--:|--:|--:|%n");
    out.printf("| 10 | %,d | %,d |%n", young.warmMicros(), young.coldMicros());
    out.printf("| %,d | %,d | %,d |%n", events, old.warmMicros(), old.coldMicros());
    out.printf("Old to young: %s in memory, %s loaded anew%n", inMemory, anew);
    out.println(funds.checkFigures());
    write(
        options,
        "{\"events\": %d, \"inMemory\": %s, \"loadedAnew\": %s}%n"
            .formatted(events, inMemory, anew));
    return 0;
  }

  private static void write(BenchOptions options, String json) {
    try {
      Files.writeString(options.json(), json);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Cost cost(HotFundBench funds, Cache aggregates, int fund) {
    return new Cost(
        median(() -> funds.fill(fund, 1)),
        median(
            () -> {
              aggregates.removeAll();
            },
            () -> funds.fill(fund, 1)));
  }

  private static long median(Runnable work) {
    return median(() -> {}, work);
  }

  private static long median(Runnable before, Runnable work) {
    return LongStream.range(0, LOOKS)
        .map(
            look -> {
              before.run();
              long started = System.nanoTime();
              work.run();
              return (System.nanoTime() - started) / 1_000;
            })
        .sorted()
        .skip(LOOKS / 2)
        .findFirst()
        .orElse(0);
  }

  private static String ratio(long one, long other) {
    long hundredths = one * 100 / Math.max(1, other);
    return "%d.%02d".formatted(hundredths / 100, hundredths % 100);
  }
}
