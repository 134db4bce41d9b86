package wagefund.ledger.platform.bench;

import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import wagefund.ledger.fund.command.AskFundFigures;
import wagefund.ledger.fund.command.EstablishFund;
import wagefund.ledger.fund.command.ReceiveCapital;
import wagefund.ledger.fund.command.ReserveFunds;
import wagefund.ledger.fund.event.CapitalSource;
import wagefund.ledger.fund.event.FundFigures;
import wagefund.ledger.fund.event.FundKind;
import wagefund.ledger.fund.event.FundLevel;
import wagefund.ledger.kernel.Actor;
import wagefund.ledger.kernel.Digest;
import wagefund.ledger.kernel.Document;
import wagefund.ledger.kernel.FundId;
import wagefund.ledger.kernel.Money;
import wagefund.ledger.kernel.Role;
import wagefund.ledger.platform.write.CommandGate;
import wagefund.ledger.platform.write.IdempotencyKey;

/**
 * Reservations on one hot fund and over many, each with its idempotency key, one of ten rejected,
 * beside hand-written SQL on the same server in the same run.
 */
final class HotFundBench {

  static final int FUNDS = 2_000;

  private static final LocalDate ON = LocalDate.of(2026, 1, 5);
  private static final Instant AT = Instant.parse("2026-01-05T01:00:00Z");
  private static final Actor MANAGER = new Actor("bench", Set.of(Role.FUND_MANAGER));
  private static final Money CAPITAL = Money.ofYuan("100000000000.00");

  private final CommandGate gate;
  private final HandWrittenSql sql;
  private final Load load;
  private final String run;

  HotFundBench(CommandGate gate, HandWrittenSql sql, int seconds, String run) {
    this.gate = gate;
    this.sql = sql;
    this.load = new Load(seconds);
    this.run = run;
  }

  /** All measurements of one number of callers: the references first. */
  List<Measure> measure(int callers) throws SQLException {
    List<Measure> found = new ArrayList<>();
    found.add(load.measure("raw insert and commit", callers, sql::insert));
    found.add(
        load.measure(
            "hand-written SQL, one hot fund",
            callers,
            (caller, count) -> sql.reserve(0, caller, count)));
    found.add(
        load.measure(
            "hand-written SQL, " + FUNDS + " funds",
            callers,
            (caller, count) -> sql.reserve(fundOf(caller, count), caller, count)));
    sql.release();
    found.add(
        load.measure(
            "ledger, one hot fund",
            callers,
            (caller, count) -> reserve(fund(0), callers, caller, count)));
    found.add(
        load.measure(
            "ledger, " + FUNDS + " funds",
            callers,
            (caller, count) -> reserve(fund(fundOf(caller, count)), callers, caller, count)));
    return found;
  }

  /** The ceiling: rows a second where many are committed together. */
  Measure batchedInserts() throws SQLException {
    Measure batches = load.measure("raw insert, 64 rows a commit", 2, sql::insertBatch);
    sql.release();
    return new Measure(
        batches.what(),
        batches.callers(),
        batches.perSecond() * HandWrittenSql.BATCH,
        batches.p50Micros(),
        batches.p99Micros());
  }

  private static int fundOf(int caller, long count) {
    return Math.floorMod(caller * 7919L + count, FUNDS);
  }

  FundId fund(int number) {
    return new FundId("bench-" + run + "-" + number);
  }

  void establish() {
    Document paper = new Document("bench", "", ON);
    for (int i = 0; i < FUNDS; i++) {
      FundId fund = fund(i);
      var established =
          gate.submit(
              fund.value(),
              new EstablishFund(
                  fund,
                  fund.value(),
                  "Bench",
                  FundKind.EMERGENCY,
                  FundLevel.CITY,
                  "Bench",
                  "专户",
                  "",
                  Money.ZERO,
                  paper,
                  ON,
                  MANAGER,
                  AT),
              Optional.empty());
      var received =
          gate.submit(
              fund.value(),
              new ReceiveCapital(fund, CapitalSource.ALLOCATION, CAPITAL, paper, ON, MANAGER, AT),
              Optional.empty());
      if (i % 500 == 499) {
        established.join();
        received.join();
      }
    }
  }

  private void reserve(FundId fund, int callers, int caller, long count) {
    Money amount = count % 10 == 9 ? Money.LIMIT : Money.ofFen(1);
    String subject = callers + "-" + caller + "-" + count + "-" + fund.value();
    var answer =
        gate.ask(
            fund.value(),
            new ReserveFunds(fund, subject, amount, ON, MANAGER, AT),
            Optional.of(new IdempotencyKey(run, Digest.of(subject).hex(), Digest.of(subject))));
    if (answer.outcome().isAccepted() != (count % 10 != 9)) {
      throw new IllegalStateException("Not what was expected: " + answer.outcome());
    }
  }

  /** Every figure of every fund still holds; {@link FundFigures} refuses to exist otherwise. */
  long checkInvariants() {
    long reserved = 0;
    for (int i = 0; i < FUNDS; i++) {
      FundFigures figures =
          gate.ask(fund(i).value(), new AskFundFigures(fund(i)), Optional.empty())
              .outcome()
              .answer(FundFigures.class);
      reserved += figures.reserved().fen();
    }
    return reserved;
  }
}
