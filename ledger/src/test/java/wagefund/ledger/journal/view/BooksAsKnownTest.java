package wagefund.ledger.journal.view;

import static org.assertj.core.api.Assertions.assertThat;
import static wagefund.schema.read.Tables.KNOWN_BALANCE;
import static wagefund.schema.read.Tables.VOUCHER_LINE;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.transaction.support.TransactionTemplate;
import wagefund.ledger.RunningLedger;
import wagefund.ledger.advance.event.AdvanceApproved;
import wagefund.ledger.fund.event.CapitalReceived;
import wagefund.ledger.fund.event.CapitalSource;
import wagefund.ledger.fund.event.FundEstablished;
import wagefund.ledger.fund.event.FundFigures;
import wagefund.ledger.fund.event.FundKind;
import wagefund.ledger.fund.event.FundLevel;
import wagefund.ledger.kernel.AdvanceId;
import wagefund.ledger.kernel.BatchId;
import wagefund.ledger.kernel.CaseId;
import wagefund.ledger.kernel.Digest;
import wagefund.ledger.kernel.Document;
import wagefund.ledger.kernel.FundId;
import wagefund.ledger.kernel.Money;
import wagefund.ledger.kernel.PersonId;
import wagefund.ledger.platform.read.LogPlaces;
import wagefund.ledger.platform.read.PlayedTables;
import wagefund.ledger.platform.read.SealedEvent;
import wagefund.ledger.settlement.event.BankReported;
import wagefund.ledger.settlement.event.SucceededLine;

/** The balances on two dates are the lines themselves, wherever the copies lie. */
@ExtendWith(RunningLedger.class)
class BooksAsKnownTest {

  private static final FundId FUND = new FundId("two-dates");
  private static final CaseId CASE = new CaseId("case-1");
  private static final AdvanceId ADVANCE = new AdvanceId("advance-1");
  private static final Instant AT = Instant.parse("2026-01-05T01:00:00Z");
  private static final LocalDate BEGIN = LocalDate.of(2026, 1, 5);

  private final JournalProjection journal;
  private final PlayedTables tables;

  BooksAsKnownTest(JournalProjection journal, DSLContext store, TransactionTemplate transaction) {
    this.journal = journal;
    this.tables = new PlayedTables(store, transaction);
  }

  @AfterEach
  void dropTables() {
    tables.close();
  }

  @Test
  void every_answer_is_the_sum_of_the_lines_however_late_they_were_booked() {
    established();
    allocated("2026-01-05");
    reported(2_600, "2026-01-31");
    reported(2_400, "2026-02-01");
    reported(1, "2026-01-30");
    reported(4_998, "2026-02-15");
    reported(1, "2026-01-31");
    allocated("2025-12-31");
    reported(5_000, "2026-04-01");
    reported(1, "2026-02-15");

    assertThat(copies()).hasSize(3);
    for (long place = 0; place <= 11; place++) {
      for (String day :
          List.of(
              "2025-12-30",
              "2025-12-31",
              "2026-01-04",
              "2026-01-05",
              "2026-01-29",
              "2026-01-30",
              "2026-01-31",
              "2026-02-01",
              "2026-02-14",
              "2026-02-15",
              "2026-02-28",
              "2026-03-15",
              "2026-03-31",
              "2026-04-01",
              "2026-04-30")) {
        Asked asked = new Asked(LocalDate.parse(day), place);
        assertThat(answered(asked)).as("%s", asked).isEqualTo(addedUp(asked));
      }
    }
  }

  @Test
  void a_day_knows_what_was_recorded_until_its_end() {
    recorded("2026-01-05T15:59:59Z");
    recorded("2026-01-05T16:00:00Z");

    assertThat(known("2026-01-04")).isZero();
    assertThat(known("2026-01-05")).isEqualTo(1);
    assertThat(known("2026-01-06")).isEqualTo(2);
    assertThat(known("2036-01-06")).isEqualTo(2);
  }

  @Test
  void a_clock_that_goes_back_takes_nothing_from_what_a_later_day_knows() {
    recorded("2026-01-05T01:00:00Z");
    recorded("2026-01-07T01:00:00Z");
    recorded("2026-01-05T02:00:00Z");
    recorded("2026-01-06T02:00:00Z");

    assertThat(known("2026-01-05")).isEqualTo(3);
    assertThat(known("2026-01-06")).isEqualTo(4);
    assertThat(known("2026-01-07")).isEqualTo(4);
  }

  private void established() {
    tables.play(
        journal,
        new FundEstablished(
            FUND,
            "two-dates",
            "周转金",
            FundKind.EMERGENCY,
            FundLevel.CITY,
            "人社局",
            "专户",
            "",
            Money.ZERO,
            paper(BEGIN),
            BEGIN,
            "manager",
            AT));
    tables.play(
        journal,
        new AdvanceApproved(
            ADVANCE,
            CASE,
            FUND,
            Money.ofFen(1),
            Digest.of("1"),
            BEGIN,
            "director",
            AT,
            Optional.empty()));
  }

  private void allocated(String day) {
    LocalDate on = LocalDate.parse(day);
    tables.play(
        journal,
        new CapitalReceived(
            FUND,
            CapitalSource.ALLOCATION,
            Money.ofYuan("123.45"),
            paper(on),
            FundFigures.NONE,
            on,
            "manager",
            AT));
  }

  /** One line of each worker and one of the clearing account. */
  private void reported(int workers, String day) {
    List<SucceededLine> lines = new ArrayList<>();
    for (int no = 1; no <= workers; no++) {
      PersonId worker = new PersonId("00000000-0000-0000-0000-%012d".formatted(no));
      lines.add(new SucceededLine(no, worker, Money.ofFen(no), "r-" + no));
    }
    tables.play(
        journal,
        new BankReported(
            new BatchId("batch-" + day),
            ADVANCE,
            CASE,
            FUND,
            "某建筑公司",
            lines,
            List.of(),
            LocalDate.parse(day),
            "cashier",
            AT));
  }

  private static Document paper(LocalDate on) {
    return new Document("财社〔2026〕1号", "", on);
  }

  private List<Long> copies() {
    return tables
        .rows()
        .selectDistinct(KNOWN_BALANCE.SEQ)
        .from(KNOWN_BALANCE)
        .fetch(KNOWN_BALANCE.SEQ);
  }

  private Map<String, Long> answered(Asked asked) {
    Map<String, Long> answered = new TreeMap<>();
    new BooksAsKnown(tables.rows())
        .upTo(FUND, asked)
        .forEach((account, turned) -> answered.put(account, turned.balance()));
    return answered;
  }

  private Map<String, Long> addedUp(Asked asked) {
    Map<String, Long> sums = new TreeMap<>();
    tables
        .rows()
        .selectFrom(VOUCHER_LINE)
        .where(VOUCHER_LINE.VOUCHER_ID.le(asked.upTo()))
        .and(VOUCHER_LINE.ON_DATE.le(asked.asOf()))
        .forEach(
            line ->
                sums.merge(
                    line.getAccount(),
                    line.getSide().equals("DEBIT") ? line.getAmountFen() : -line.getAmountFen(),
                    Math::addExact));
    return sums;
  }

  private void recorded(String at) {
    tables.play(
        (event, rows) ->
            DayPositions.note(
                new SealedEvent(
                    event.seq(), event.eventId(), "any", Instant.parse(at), event.payload()),
                rows),
        new Asked(BEGIN, 0));
  }

  private long known(String day) {
    return new LogPlaces(tables.rows()).endOf(LocalDate.parse(day));
  }
}
