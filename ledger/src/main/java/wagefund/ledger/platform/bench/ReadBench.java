package wagefund.ledger.platform.bench;

import static wagefund.schema.store.Tables.DOMAIN_EVENT_ENTRY;
import static wagefund.schema.store.Tables.SEALED_LOG;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongSupplier;
import org.jooq.DSLContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.FileSystemUtils;
import wagefund.ledger.fund.view.FundPositions;
import wagefund.ledger.kernel.AdvanceId;
import wagefund.ledger.kernel.CaseId;
import wagefund.ledger.platform.read.Comparison;
import wagefund.ledger.platform.read.Page;
import wagefund.ledger.platform.read.Paging;
import wagefund.ledger.platform.read.Projector;
import wagefund.ledger.platform.read.Rebuild;
import wagefund.ledger.platform.write.CommandGate;
import wagefund.reporting.Statements;

/** Start, replay, pages and statements of the past with many events, all on one fund. */
final class ReadBench {

  private static final int BATCH = 2_000;
  private static final int LOOKS = 21;
  private static final int PAGE = 50;
  private static final int FEW = 1_000;
  private static final AdvanceBench.Officers NOBODY =
      (officer, path, body) -> {
        throw new IllegalStateException("Nothing is asked by HTTP");
      };

  private final BenchOptions options;
  private final PrintStream out;
  private final List<String> figures = new ArrayList<>();

  private ReadBench(BenchOptions options, PrintStream out) {
    this.options = options;
    this.out = out;
  }

  static int run(BenchOptions options, PrintStream out) throws IOException {
    return new ReadBench(options, out).run();
  }

  private int run() throws IOException {
    Path home = Files.createDirectories(options.dataDir().toAbsolutePath());
    Path data = Files.createTempDirectory(home, "read-");
    try {
      HotFundBench funds = fill(data);
      long started = System.nanoTime();
      try (ConfigurableApplicationContext ledger = BenchCommand.start(data, false)) {
        tell("start to ready, ms", (System.nanoTime() - started) / 1_000_000);
        measure(ledger, funds);
      }
    } finally {
      FileSystemUtils.deleteRecursively(data);
    }
    Files.writeString(options.json(), "{" + String.join(", ", figures) + "}\n");
    return 0;
  }

  /** Makes the events, by commands as always. */
  private HotFundBench fill(Path data) {
    long events = options.eventsOr(1_000_000);
    try (ConfigurableApplicationContext ledger = BenchCommand.start(data, false)) {
      CommandGate gate = ledger.getBean(CommandGate.class);
      String run = Long.toString(System.nanoTime(), 36);
      HotFundBench funds = new HotFundBench(gate, ledger.getBean(Clock.class), run);
      Projector projector = ledger.getBean(Projector.class);
      Lag lag = new Lag(ledger.getBean(DSLContext.class), projector);
      funds.establish(1);
      AdvanceBench advances = new AdvanceBench(gate, NOBODY, funds.fund(0), 0, run);
      advances.adoptScheme();
      CaseId arrears = advances.openCase();
      AdvanceId advance = advances.advance(arrears);
      lag.waitUntilCaughtUp();
      PastStatementBench past =
          new PastStatementBench(
              ledger.getBean(Statements.class), arrears, advance, projector.position());
      funds.fill(0, FEW);
      lag.waitUntilCaughtUp();
      long[] few = past.measure();
      long started = System.nanoTime();
      funds.fill(0, events);
      tell("commands a second while they are made", perSecond(events, started));
      lag.waitUntilCaughtUp();
      tell("commands a second until they are shown", perSecond(events, started));
      out.println(funds.checkFigures());
      long[] many = past.measure();
      tell("case account known on a past day", few[0], many[0]);
      tell("roster known on a past day", few[1], many[1]);
      out.println("Holds: statements of the past are what they were then");
      return funds;
    }
  }

  private void measure(ConfigurableApplicationContext ledger, HotFundBench funds) {
    DSLContext store = ledger.getBean(DSLContext.class);
    FundPositions positions = ledger.getBean(FundPositions.class);
    var fund = funds.fund(0);
    Page<?> first = positions.movements(fund, new Paging(0, PAGE, ""));
    tell("lines of the fund", first.total());
    int last = (int) Math.min(Paging.LAST_PAGE, first.pages() - 1);
    tell(
        "first page, µs", median(() -> positions.movements(fund, new Paging(0, PAGE, "")).total()));
    tell(
        "page in the middle, µs",
        median(() -> positions.movements(fund, new Paging(last / 2, PAGE, "")).total()));
    tell(
        "last page, µs",
        median(() -> positions.movements(fund, new Paging(last, PAGE, "")).total()));
    long started = System.nanoTime();
    long read = readAll(store);
    tell("events a second that are only read", perSecond(read, started));
    started = System.nanoTime();
    Comparison rebuilt = ledger.getBean(Rebuild.class).compare(reached -> {});
    tell("events a second replayed into all read models and compared", perSecond(read, started));
    if (!rebuilt.isEqual()) {
      throw new IllegalStateException("The replay differs in " + rebuilt.count() + " rows");
    }
    out.println("Holds: what is replayed equals what is read, row by row");
    tell("heap at most, MB", Runtime.getRuntime().maxMemory() >> 20);
  }

  /** The loop that only reads: the same rows in the same batches, and nothing done with them. */
  private static long readAll(DSLContext store) {
    long seq = 0;
    int size = BATCH;
    while (size == BATCH) {
      var batch =
          store
              .select(
                  SEALED_LOG.SEQ,
                  DOMAIN_EVENT_ENTRY.EVENT_IDENTIFIER,
                  DOMAIN_EVENT_ENTRY.TIME_STAMP,
                  DOMAIN_EVENT_ENTRY.AGGREGATE_IDENTIFIER,
                  DOMAIN_EVENT_ENTRY.PAYLOAD_TYPE,
                  DOMAIN_EVENT_ENTRY.PAYLOAD)
              .from(SEALED_LOG)
              .join(DOMAIN_EVENT_ENTRY)
              .on(DOMAIN_EVENT_ENTRY.GLOBAL_INDEX.eq(SEALED_LOG.GLOBAL_INDEX))
              .where(SEALED_LOG.SEQ.gt(seq))
              .orderBy(SEALED_LOG.SEQ)
              .limit(BATCH)
              .fetch();
      size = batch.size();
      seq += size;
    }
    return seq;
  }

  private static long median(LongSupplier look) {
    long[] micros = new long[LOOKS];
    for (int i = 0; i < LOOKS; i++) {
      long started = System.nanoTime();
      if (look.getAsLong() < 0) {
        throw new IllegalStateException("A page has no total");
      }
      micros[i] = (System.nanoTime() - started) / 1_000;
    }
    java.util.Arrays.sort(micros);
    return micros[LOOKS / 2];
  }

  private static long perSecond(long done, long started) {
    return done * 1_000 / Math.max(1, (System.nanoTime() - started) / 1_000_000);
  }

  /** The same question in a short and in the whole log. */
  private void tell(String what, long few, long many) {
    tell(what + ", short log, µs", few);
    tell(what + ", whole log, µs", many);
    tell(what + ", percent of the short log", many * 100 / Math.max(1, few));
  }

  private void tell(String what, long figure) {
    out.printf("%s: %,d%n", what, figure);
    figures.add("\"" + what + "\": " + figure);
  }
}
