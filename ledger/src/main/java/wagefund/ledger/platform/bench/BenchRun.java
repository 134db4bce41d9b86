package wagefund.ledger.platform.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.LongConsumer;
import javax.sql.DataSource;
import org.jooq.DSLContext;
import org.springframework.context.ConfigurableApplicationContext;
import wagefund.ledger.identity.store.FirstSignIns;
import wagefund.ledger.platform.read.Projector;
import wagefund.ledger.platform.read.ReadCheck;
import wagefund.ledger.platform.write.CommandGate;
import wagefund.ledger.seal.store.SealedLogCheck;

/** All measurements on one server: the ledger and the references in turn. */
final class BenchRun {

  /** Fewer callers than for reservations: an advance is four commands, and each waits for four. */
  private static final int ADVANCE_CALLERS_LIMIT = 64;

  private static final long UNPURGED_ALLOWED = 100;
  private static final long PURGE_LIMIT_NANOS = TimeUnit.SECONDS.toNanos(20);

  private final BenchOptions options;
  private final PrintStream out;
  private final ConfigurableApplicationContext ledger;
  private final DSLContext store;
  private final Lag lag;

  BenchRun(BenchOptions options, PrintStream out, ConfigurableApplicationContext ledger) {
    this.options = options;
    this.out = out;
    this.ledger = ledger;
    this.store = ledger.getBean(DSLContext.class);
    this.lag = new Lag(store, ledger.getBean(Projector.class));
  }

  BenchResult run(boolean binaryLog) {
    String run = Long.toString(System.nanoTime(), 36);
    Load load = new Load(options.seconds(), options.rounds(), this::waitUntilPurged);
    CommandGate gate = ledger.getBean(CommandGate.class);
    try (HandWrittenSql sql = new HandWrittenSql(ledger.getBean(DataSource.class))) {
      HotFundBench funds = new HotFundBench(gate, ledger.getBean(Clock.class), run);
      funds.establish(HotFundBench.FUNDS);
      AdvanceBench advances = advances(gate, funds, run);
      out.println("Warming up");
      load.warm(
          new Load.Job(HotFundBench.HOT, funds::reserveHot, () -> {}, lag::waitUntilCaughtUp));
      List<Measure> found = new ArrayList<>();
      found.addAll(load.measure(2, List.of(funds.batchedInserts(sql))));
      found.set(0, found.get(0).times(HandWrittenSql.BATCH));
      BenchTable.head(out);
      BenchTable.rows(out, found);
      for (int callers : options.callers()) {
        List<Load.Job> jobs = reservations(funds, sql);
        if (jobs.size() > 1) {
          List<Measure> measured = load.measure(callers, jobs);
          BenchTable.rows(out, measured);
          found.addAll(measured);
        }
      }
      List<Load.Job> whole = advances.jobs(lag::waitUntilCaughtUp);
      if (options.what().contains("advances")) {
        whole.forEach(load::warm);
      }
      for (int callers : options.callers()) {
        if (options.what().contains("advances") && callers <= ADVANCE_CALLERS_LIMIT) {
          List<Measure> measured = load.measure(callers, whole);
          BenchTable.rows(out, measured, found);
          found.addAll(measured);
        }
      }
      String server = String.valueOf(store.fetchValue("select version()"));
      List<String> checked = check(funds);
      checked.forEach(out::println);
      return new BenchResult(
          binaryLog,
          server,
          found,
          lag.unsealed(),
          lag.unprojected(),
          lag.caughtUpNanos(),
          checked);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * What a job has written is cleaned up by the server after it, and would be charged to the next
   * one.
   */
  private void waitUntilPurged() {
    var unused = Waiting.until(() -> unpurged() <= UNPURGED_ALLOWED, PURGE_LIMIT_NANOS);
  }

  private long unpurged() {
    var status = store.fetchOne("show global status like 'Innodb_history_list_length'");
    return status == null ? 0 : status.get(1, Long.class);
  }

  private List<Load.Job> reservations(HotFundBench funds, HandWrittenSql sql) {
    List<Load.Job> jobs = new ArrayList<>();
    jobs.add(funds.raw(sql));
    if (options.what().contains("hot")) {
      jobs.addAll(funds.hot(sql, lag::waitUntilCaughtUp));
    }
    if (options.what().contains("many")) {
      jobs.addAll(funds.many(sql, lag::waitUntilCaughtUp));
    }
    return jobs;
  }

  private AdvanceBench advances(CommandGate gate, HotFundBench funds, String run)
      throws IOException {
    int port = ledger.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
    HttpOfficers officers = new HttpOfficers(port, run);
    officers.signIn(ledger.getBean(FirstSignIns.class).passwords());
    AdvanceBench advances = new AdvanceBench(gate, officers, funds.fund(0), options.seconds(), run);
    advances.adoptScheme();
    return advances;
  }

  /** What must hold after every run; a line for each, or the run has failed. */
  private List<String> check(HotFundBench funds) {
    lag.waitUntilCaughtUp();
    List<String> lines = new ArrayList<>();
    lines.add(funds.checkFigures());
    lines.add(funds.checkOneEffectForEachKey(store));
    for (ReadCheck check : ledger.getBeansOfType(ReadCheck.class).values()) {
      List<String> differences = check.differences(store);
      if (!differences.isEmpty()) {
        throw new IllegalStateException(check.name() + ": " + differences);
      }
      lines.add("Holds: " + check.name().en());
    }
    LongConsumer quiet = reached -> {};
    new SealedLogCheck(store)
        .firstFinding(quiet)
        .ifPresent(
            finding -> {
              throw new IllegalStateException("The sealed log: " + finding);
            });
    lines.add("Holds: every event is sealed once, in one chain");
    return lines;
  }
}
