package wagefund.ledger.platform.bench;

import static wagefund.schema.read.Tables.PROJECTION_POSITION;
import static wagefund.schema.read.Tables.VOUCHER_LINE;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;
import wagefund.ledger.journal.view.Asked;
import wagefund.ledger.journal.view.BooksAsKnown;
import wagefund.ledger.journal.view.FundsAsKnown;
import wagefund.ledger.journal.view.TrialBalance;
import wagefund.ledger.kernel.FundId;
import wagefund.ledger.platform.read.MadeHistory;
import wagefund.ledger.platform.read.Projection;

/**
 * {@code bench as-of}: whether a question with two dates costs more as the history grows. The same
 * question about a fund of 100,000 entries and about one of ten million, which is the same weeks a
 * hundred times over, in one run on one server, in turns.
 */
final class AsOfBench {

  private static final long FEW = 100_000;
  private static final long MANY = 10_000_000;
  private static final int LOOKS = 101;
  private static final FundId YOUNG = new FundId("young");
  private static final FundId OLD = new FundId("old");

  private final BenchOptions options;
  private final PrintStream out;
  private final ConfigurableApplicationContext ledger;
  private final DSLContext read;
  private final BooksAsKnown books;

  private AsOfBench(BenchOptions options, PrintStream out, ConfigurableApplicationContext ledger) {
    this.options = options;
    this.out = out;
    this.ledger = ledger;
    this.read = ledger.getBean(DSLContext.class);
    this.books = ledger.getBean(BooksAsKnown.class);
  }

  static int run(BenchOptions options, PrintStream out) throws IOException {
    return BenchCommand.withLedger(
        options, false, ledger -> new AsOfBench(options, out, ledger).run());
  }

  /** What is asked of a fund on two days; the answer is what keeps it from being left out. */
  private record Question(String words, Asking asking) {}

  private interface Asking {
    Object ask(FundId fund, LocalDate asOf, LocalDate knownOn);
  }

  /**
   * A fund of which the questions are asked.
   *
   * @param from the first day of the weeks that are asked about
   */
  private record Side(FundId fund, LocalDate from, long lines) {

    LocalDate asOf(int look) {
      return from.plusDays(7 + Math.floorMod(look, 10));
    }

    LocalDate knownOn(int look) {
      return from.plusDays(17 + Math.floorMod(look, 9));
    }
  }

  /** Medians in microseconds. */
  private record Found(String words, long few, long many) {

    String ratio() {
      long hundredths = many * 100 / Math.max(1, few);
      return "%d.%02d".formatted(hundredths / 100, hundredths % 100);
    }
  }

  private int run() {
    TransactionTemplate transaction = ledger.getBean(TransactionTemplate.class);
    long started = System.nanoTime();
    MadeBooks made =
        new MadeBooks(
            YOUNG,
            Math.min(FEW, options.eventsOr(MANY)),
            new MadeHistory(
                read, transaction, ledger.getBean("journalProjection", Projection.class)));
    long places = made.make();
    long copies = Math.max(1, options.eventsOr(MANY) / made.lines());
    long last = new RepeatedBooks(read, transaction, YOUNG, OLD, places).make(copies);
    transaction.executeWithoutResult(status -> everythingIsShown(last));
    Side young = new Side(YOUNG, MadeBooks.BEGIN, made.lines());
    Side old =
        new Side(
            OLD,
            MadeBooks.BEGIN.plusDays((copies + 1) / 2 * MadeBooks.DAYS_LATER),
            copies * made.lines());
    out.printf(
        "Made: %,d entries of four weeks and %,d of %,d times as many weeks, in %,d s%n",
        young.lines(), old.lines(), copies, (System.nanoTime() - started) / 1_000_000_000);
    requireAddedUp(young);
    requireAddedUp(old);
    out.println("Holds: the answers equal the entries themselves, added up one by one");
    List<Found> found =
        questions().stream().map(question -> measure(question, young, old)).toList();
    tell(young, old, found);
    return 0;
  }

  private void everythingIsShown(long last) {
    read.insertInto(PROJECTION_POSITION)
        .set(PROJECTION_POSITION.PROJECTION, "made")
        .set(PROJECTION_POSITION.SEQ, last)
        .execute();
  }

  private List<Question> questions() {
    TrialBalance trialBalance = ledger.getBean(TrialBalance.class);
    FundsAsKnown figures = ledger.getBean(FundsAsKnown.class);
    return List.of(
        new Question(
            "trial balance, known on a past day",
            (fund, asOf, known) ->
                trialBalance.of(fund, asOf.withDayOfMonth(1), asked(asOf, known))),
        new Question(
            "balance of one account, known on a past day",
            (fund, asOf, known) ->
                Optional.ofNullable(books.upTo(fund, asked(asOf, known)).get("1218.01"))),
        new Question(
            "figures of the fund, known on a past day",
            (fund, asOf, known) -> figures.of(fund, asked(asOf, known))),
        new Question(
            "figures of the fund, as known now",
            (fund, asOf, known) ->
                figures.of(
                    fund, new Asked(asOf, books.place(Optional.empty(), Optional.empty())))));
  }

  private Asked asked(LocalDate asOf, LocalDate knownOn) {
    return new Asked(asOf, books.place(Optional.of(knownOn), Optional.empty()));
  }

  /** In turns, each time on another day, so that no answer is asked for twice in a row. */
  private Found measure(Question question, Side young, Side old) {
    long[] few = new long[LOOKS];
    long[] many = new long[LOOKS];
    for (int look = -LOOKS / 4; look < LOOKS; look++) {
      long ofYoung = micros(question, young, look);
      long ofOld = micros(question, old, look);
      if (look >= 0) {
        few[look] = ofYoung;
        many[look] = ofOld;
      }
    }
    Arrays.sort(few);
    Arrays.sort(many);
    return new Found(question.words(), few[LOOKS / 2], many[LOOKS / 2]);
  }

  private static long micros(Question question, Side of, int look) {
    LocalDate asOf = of.asOf(look);
    LocalDate knownOn = of.knownOn(look);
    long started = System.nanoTime();
    if (question.asking().ask(of.fund(), asOf, knownOn) == null) {
      throw new IllegalStateException("A question has an answer");
    }
    return (System.nanoTime() - started) / 1_000;
  }

  /** Holds some answers against the lines themselves. */
  private void requireAddedUp(Side of) {
    for (int look : List.of(0, 4, 8)) {
      Asked asked = asked(of.asOf(look), of.knownOn(look));
      Map<String, Long> answered = new HashMap<>();
      books.upTo(of.fund(), asked).forEach((account, sum) -> answered.put(account, sum.balance()));
      Map<String, Long> entries = addedUp(of.fund(), asked);
      if (answered.isEmpty() || !answered.equals(entries)) {
        throw new IllegalStateException(
            "The books of %s on %s say %s, the entries %s"
                .formatted(of.fund(), asked, answered, entries));
      }
    }
  }

  private Map<String, Long> addedUp(FundId fund, Asked asked) {
    var signed =
        DSL.when(VOUCHER_LINE.SIDE.eq("DEBIT"), VOUCHER_LINE.AMOUNT_FEN)
            .else_(VOUCHER_LINE.AMOUNT_FEN.neg());
    return read.select(VOUCHER_LINE.ACCOUNT, DSL.sum(signed).cast(Long.class))
        .from(VOUCHER_LINE)
        .where(VOUCHER_LINE.FUND_ID.eq(fund.value()))
        .and(VOUCHER_LINE.VOUCHER_ID.le(asked.upTo()))
        .and(VOUCHER_LINE.ON_DATE.le(asked.asOf()))
        .groupBy(VOUCHER_LINE.ACCOUNT)
        .fetchMap(row -> row.value1(), row -> row.value2());
  }

  private void tell(Side young, Side old, List<Found> found) {
    out.printf(
        "| question | %,d entries, µs | %,d entries, µs | ratio |%n|---|--:|--:|--:|%n",
        young.lines(), old.lines());
    List<String> json = new ArrayList<>();
    for (Found one : found) {
      out.printf("| %s | %,d | %,d | %s |%n", one.words(), one.few(), one.many(), one.ratio());
      json.add(
          "{\"question\": \"%s\", \"fewMicros\": %d, \"manyMicros\": %d, \"ratio\": %s}"
              .formatted(one.words(), one.few(), one.many(), one.ratio()));
    }
    try {
      Files.writeString(
          options.json(),
          "{\"few\": %d, \"many\": %d, \"questions\": [%s]}%n"
              .formatted(young.lines(), old.lines(), String.join(", ", json)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    out.printf("Written: %s%n", options.json());
  }
}
