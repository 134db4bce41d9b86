package wagefund.ledger.warning.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.transaction.support.TransactionTemplate;
import wagefund.ledger.RunningLedger;
import wagefund.ledger.platform.read.PlayedTables;
import wagefund.schema.read.tables.records.AdvanceLineRecord;
import wagefund.schema.read.tables.records.AdvanceRecord;
import wagefund.schema.read.tables.records.ApprovalStageRecord;
import wagefund.schema.read.tables.records.CapOverrideRecord;
import wagefund.schema.read.tables.records.ExceptionEntryRecord;

/** Each kind of exception, on tables of its own. */
@ExtendWith(RunningLedger.class)
class ExceptionSourcesTest {

  private static final LocalDate DAY = LocalDate.of(2026, 4, 1);
  private static final ExceptionSource.Span EVER =
      new ExceptionSource.Span(LocalDate.of(2020, 1, 1), LocalDate.of(2030, 1, 1), DAY);

  private final DSLContext store;
  private final TransactionTemplate transaction;

  ExceptionSourcesTest(DSLContext store, TransactionTemplate transaction) {
    this.store = store;
    this.transaction = transaction;
  }

  private List<ExceptionRow> found(ExceptionSource source, Consumer<RowsOfWarnings> given) {
    try (PlayedTables tables = new PlayedTables(store, transaction)) {
      tables.within(() -> given.accept(new RowsOfWarnings(tables.rows())));
      List<ExceptionRow> rows = source.rows(tables.rows(), EVER, 0, 100);
      assertThat(source.count(tables.rows(), EVER)).isEqualTo(rows.size());
      assertThat(source.rows(tables.rows(), EVER, rows.size(), 100)).isEmpty();
      ExceptionSource.Span later =
          new ExceptionSource.Span(LocalDate.of(2029, 1, 1), LocalDate.of(2030, 1, 1), DAY);
      assertThat(source.count(tables.rows(), later)).isZero();
      return rows;
    }
  }

  @Test
  void what_is_recorded_more_days_later_than_is_in_order_is_dated_back() {
    List<ExceptionRow> rows =
        found(
            new BackdatedEntries(7),
            given -> {
              given.add(given.entry(1, ExceptionKind.BACKDATED, DAY, 7));
              given.add(given.entry(2, ExceptionKind.BACKDATED, DAY, 8));
            });
    assertThat(rows).extracting(ExceptionRow::days).containsExactly(8);
    assertThat(rows.get(0).on()).isEqualTo("2026-04-09");
    assertThat(rows.get(0).link()).isEqualTo("/funds/f");
  }

  @Test
  void what_waits_for_so_many_days_is_long_outstanding_from_its_last_sending() {
    List<ExceptionRow> rows =
        found(
            new LongOutstanding(30),
            given -> {
              given.add(released(given.advance("old", "c"), DAY.minusDays(30)));
              given.add(given.line("old", 1, "SENT"));
              given.add(given.line("old", 2, "SENT"));
              given.add(given.line("old", 3, "SUCCEEDED"));
              given.add(released(given.advance("new", "c"), DAY.minusDays(29)));
              given.add(given.line("new", 1, "SENT"));
              AdvanceLineRecord returned = given.line("new", 2, "RETURNED");
              returned.setResultOn(DAY.minusDays(31));
              given.add(returned);
              given.add(released(given.advance("again", "c"), DAY.minusDays(90)));
              given.add(given.line("again", 1, "SENT"));
              ExceptionEntryRecord reissued =
                  given.entry(9, ExceptionKind.REISSUED, DAY.minusDays(3), 0);
              reissued.setSubject("again");
              reissued.setLineNo(1);
              given.add(reissued);
            });
    assertThat(rows)
        .extracting(row -> row.subject().id() + " " + row.days() + " " + row.amount())
        .containsExactly("old 30 4140.00", "new 31 2070.00");
  }

  private static AdvanceRecord released(AdvanceRecord advance, LocalDate on) {
    advance.setReleasedBy("cashier");
    advance.setReleasedOn(on);
    return advance;
  }

  @Test
  void an_officer_with_several_parts_in_one_case_is_found_and_not_across_cases() {
    List<ExceptionRow> rows =
        found(
            new OfficersInSeveralParts(),
            given -> {
              given.add(given.arrearsCase("c"));
              given.add(given.arrearsCase("d"));
              AdvanceRecord first = given.advance("one", "c");
              first.setRequestedBy("anna");
              given.add(first);
              given.add(given.advance("two", "c"));
              given.add(signed(given.stage("two", 1, 1, "SIGNED"), "anna"));
              AdvanceRecord other = released(given.advance("three", "d"), DAY);
              other.setReleasedBy("anna");
              given.add(other);
            });
    assertThat(rows).hasSize(1);
    assertThat(rows.get(0).officer()).isEqualTo("anna");
    assertThat(rows.get(0).zh()).contains("审批", "申请", "No one", "No two");
    assertThat(rows.get(0).link()).isEqualTo("/cases/c");
  }

  private static ApprovalStageRecord signed(ApprovalStageRecord stage, String officer) {
    stage.setOfficer(officer);
    stage.setActedOn(DAY);
    return stage;
  }

  @Test
  void a_signature_for_somebody_who_acted_too_says_so() {
    List<ExceptionRow> rows =
        found(
            new DelegatedSignatures(),
            given -> {
              AdvanceRecord advance = given.advance("one", "c");
              advance.setRequestedBy("chief");
              given.add(advance);
              ApprovalStageRecord stage = signed(given.stage("one", 1, 1, "SIGNED"), "deputy");
              stage.setOnBehalfOf("chief");
              given.add(stage);
              given.add(given.advance("two", "c"));
              ApprovalStageRecord other = signed(given.stage("two", 1, 1, "SIGNED"), "deputy");
              other.setOnBehalfOf("chief");
              given.add(other);
              given.add(signed(given.stage("two", 1, 2, "SIGNED"), "third"));
            });
    assertThat(rows).hasSize(2).allMatch(row -> row.officer().equals("deputy"));
    assertThat(rows.get(0).zh()).contains("代 chief 签署，委托人已在本笔垫付中履职");
    assertThat(rows.get(1).zh()).endsWith("代 chief 签署");
  }

  @Test
  void an_override_is_told_with_its_paper_and_what_is_above_the_cap() {
    List<ExceptionRow> rows =
        found(
            new CapOverrides(),
            given -> {
              given.add(given.advance("one", "c"));
              CapOverrideRecord override = new CapOverrideRecord();
              override.setAdvanceId("one");
              override.setOverrideNo(1);
              override.setRule("fifth-of-arrears");
              override.setLimitFen(20_000_000L);
              override.setAmountFen(20_000_001L);
              override.setDocument("会议纪要〔2026〕3号");
              override.setLevel("市政府");
              override.setOfficer("mayor");
              override.setOnDate(DAY);
              given.add(override);
            });
    assertThat(rows).hasSize(1);
    assertThat(rows.get(0).amount().toString()).isEqualTo("0.01");
    assertThat(rows.get(0).document()).isEqualTo("会议纪要〔2026〕3号");
  }

  @Test
  void a_payment_that_was_sent_again_is_told_with_its_line() {
    List<ExceptionRow> rows =
        found(
            new ReissuedPayments(),
            given -> {
              given.add(given.advance("one", "c"));
              ExceptionEntryRecord entry = given.entry(5, ExceptionKind.REISSUED, DAY, 0);
              entry.setSubject("one");
              entry.setLineNo(12);
              entry.setAmountFen(207_000L);
              given.add(entry);
            });
    assertThat(rows).hasSize(1);
    assertThat(rows.get(0).zh()).contains("第 12 行", "2,070.00");
  }
}
