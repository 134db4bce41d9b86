package wagefund.ledger.platform.bench;

import static wagefund.schema.store.Tables.DOMAIN_EVENT_ENTRY;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.LongAdder;
import org.jooq.Condition;
import org.jooq.DSLContext;
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
import wagefund.ledger.kernel.Outcome;
import wagefund.ledger.kernel.Role;
import wagefund.ledger.platform.write.Answer;
import wagefund.ledger.platform.write.CommandGate;
import wagefund.ledger.platform.write.IdempotencyKey;

/**
 * Reservations on one hot fund and over many, each with its idempotency key, one of ten rejected,
 * beside hand-written SQL on the same server in the same run.
 */
final class HotFundBench {

  static final int FUNDS = 2_000;

  /** How many wait for their answer at the same time when a fund is filled. */
  private static final int WINDOW = 1_024;

  static final String RAW = "raw insert and commit";
  static final String BY_HAND_HOT = "hand-written SQL, one hot fund";
  static final String BY_HAND_MANY = "hand-written SQL, " + FUNDS + " funds";
  static final String HOT = "ledger, one hot fund";
  static final String MANY = "ledger, " + FUNDS + " funds";

  static final LocalDate ON = LocalDate.of(2026, 1, 5);

  static final Instant AT = Instant.parse("2026-01-05T01:00:00Z");
  static final Actor MANAGER = new Actor("bench", Set.of(Role.FUND_MANAGER));
  private static final Money CAPITAL = Money.ofYuan("100000000000.00");

  private final CommandGate gate;
  private final Clock clock;
  private final String run;
  private final LongAdder accepted = new LongAdder();
  private int established;
  private long fills;

  HotFundBench(CommandGate gate, Clock clock, String run) {
    this.gate = gate;
    this.clock = clock;
    this.run = run;
  }

  /** The limit that no single row can pass. */
  Load.Job raw(HandWrittenSql sql) {
    return new Load.Job(RAW, sql::insert, () -> {}, sql::release);
  }

  /** One hot fund: the reference, and the ledger beside it. */
  List<Load.Job> hot(HandWrittenSql sql, Runnable afterLedger) {
    return List.of(
        new Load.Job(
            BY_HAND_HOT, (caller, count) -> sql.reserve(0, caller, count), () -> {}, sql::release),
        new Load.Job(HOT, this::reserveHot, () -> {}, afterLedger));
  }

  /** The same over many funds. */
  List<Load.Job> many(HandWrittenSql sql, Runnable afterLedger) {
    return List.of(
        new Load.Job(
            BY_HAND_MANY,
            (caller, count) -> sql.reserve(fundOf(caller, count), caller, count),
            () -> {},
            sql::release),
        new Load.Job(
            MANY,
            (caller, count) -> reserve(fund(fundOf(caller, count)), caller, count),
            () -> {},
            afterLedger));
  }

  /** The ceiling: rows where many are committed together. */
  Load.Job batchedInserts(HandWrittenSql sql) {
    return new Load.Job(
        "raw insert, " + HandWrittenSql.BATCH + " rows a commit",
        sql::insertBatch,
        () -> {},
        sql::release);
  }

  boolean reserveHot(int caller, long count) {
    return reserve(fund(0), caller, count);
  }

  private static int fundOf(int caller, long count) {
    return Math.floorMod(caller * 7919L + count, FUNDS);
  }

  FundId fund(int number) {
    return new FundId("bench-" + run + "-" + number);
  }

  void establish(int number) {
    established = number;
    Document paper = new Document("bench", "", ON);
    List<CompletableFuture<Answer>> asked = new ArrayList<>();
    for (int i = 0; i < number; i++) {
      FundId fund = fund(i);
      asked.add(
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
              Optional.empty()));
      asked.add(
          gate.submit(
              fund.value(),
              new ReceiveCapital(fund, CapitalSource.ALLOCATION, CAPITAL, paper, ON, MANAGER, AT),
              Optional.empty()));
    }
    asked.forEach(AdvanceBench::must);
  }

  /** Many reservations on one fund, as fast as they go. */
  void fill(int number, long count) {
    List<CompletableFuture<Answer>> asked = new ArrayList<>();
    for (long i = 0; i < count; i++) {
      asked.add(submit(fund(number), "f" + fills++, false));
      if (asked.size() == WINDOW) {
        asked.forEach(AdvanceBench::must);
        asked.clear();
      }
    }
    asked.forEach(AdvanceBench::must);
    accepted.add(count);
  }

  private record Asked(ReserveFunds command, Optional<IdempotencyKey> key) {}

  private CompletableFuture<Answer> submit(FundId fund, String subject, boolean tooMuch) {
    Asked asked = asked(fund, subject, tooMuch);
    return gate.submit(fund.value(), asked.command(), asked.key());
  }

  private Asked asked(FundId fund, String subject, boolean tooMuch) {
    Money amount = tooMuch ? Money.LIMIT : Money.ofFen(1);
    Digest digest = Digest.of(subject + fund.value());
    // As officers record what they do: what is recorded days later is an exception, a row more.
    Instant now = clock.instant();
    LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
    return new Asked(
        new ReserveFunds(fund, subject, amount, today, MANAGER, now),
        Optional.of(new IdempotencyKey(run, digest.hex(), digest)));
  }

  private boolean reserve(FundId fund, int caller, long count) {
    boolean tooMuch = count % 10 == 9;
    Asked asked = asked(fund, caller + "-" + count, tooMuch);
    Outcome outcome = gate.ask(fund.value(), asked.command(), asked.key()).outcome();
    if (outcome.isAccepted() == tooMuch) {
      throw new IllegalStateException("Not what was expected: " + outcome);
    }
    if (!tooMuch) {
      accepted.increment();
    }
    return true;
  }

  /**
   * Every figure of every fund still holds, {@link FundFigures} refuses to exist otherwise; and of
   * all funds together as much is reserved as was accepted, a fen each.
   */
  String checkFigures() {
    long reserved = 0;
    for (int i = 1; i < established; i++) {
      reserved += figures(i).reserved().fen();
    }
    // From the hot fund there are advances as well, which are reserved and sent.
    FundFigures hot = figures(0);
    long rest = accepted.sum() - reserved;
    if (hot.reserved().fen() != rest) {
      throw new IllegalStateException("Reserved: " + hot.reserved() + ", accepted fen: " + rest);
    }
    return "Holds: the figures of %,d funds, and %,d accepted reservations are all of them"
        .formatted(established, accepted.sum());
  }

  /** Each accepted reservation is one event under one key. */
  String checkOneEffectForEachKey(DSLContext store) {
    Condition isReservation =
        DOMAIN_EVENT_ENTRY
            .PAYLOAD_TYPE
            .eq("FundsReserved")
            .and(DOMAIN_EVENT_ENTRY.AGGREGATE_IDENTIFIER.contains("bench-" + run));
    long events = store.fetchCount(DOMAIN_EVENT_ENTRY, isReservation);
    // Those of advances are the effect of a request whose last event is another one.
    long keys =
        store.fetchCount(
            DOMAIN_EVENT_ENTRY, isReservation.and(DOMAIN_EVENT_ENTRY.KEY_DIGEST.isNotNull()));
    if (events < accepted.sum() || keys < accepted.sum()) {
      throw new IllegalStateException(
          accepted.sum() + " accepted, " + events + " events, " + keys + " keys");
    }
    return "Holds: %,d events of reservations, with those of advances".formatted(events);
  }

  private FundFigures figures(int number) {
    FundId fund = fund(number);
    return gate.ask(fund.value(), new AskFundFigures(fund), Optional.empty())
        .outcome()
        .answer(FundFigures.class);
  }
}
