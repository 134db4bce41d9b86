package wagefund.ledger.warning.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.transaction.support.TransactionTemplate;
import wagefund.ledger.RunningLedger;
import wagefund.ledger.kernel.WorkingCalendar;
import wagefund.ledger.platform.read.PlayedTables;
import wagefund.ledger.warning.command.Colour;
import wagefund.ledger.warning.command.Rule;
import wagefund.ledger.warning.command.Unit;
import wagefund.ledger.warning.command.WarningRules;
import wagefund.schema.read.tables.records.AdvanceLineRecord;
import wagefund.schema.read.tables.records.AdvanceRecord;
import wagefund.schema.read.tables.records.ApprovalStageRecord;
import wagefund.schema.read.tables.records.ArrearsCaseRecord;
import wagefund.schema.read.tables.records.CaseStepRecord;
import wagefund.schema.read.tables.records.FundMovementRecord;
import wagefund.schema.read.tables.records.FundPositionRecord;

/** What each watch takes out of the tables, and what it passes over. */
@ExtendWith(RunningLedger.class)
class WatchQueriesTest {

  private static final LocalDate DAY = LocalDate.of(2026, 4, 1);

  private final DSLContext store;
  private final TransactionTemplate transaction;
  private final WarningRules rules;

  WatchQueriesTest(DSLContext store, TransactionTemplate transaction, WarningRules rules) {
    this.store = store;
    this.transaction = transaction;
    this.rules = rules;
  }

  /** All that the watch finds, whatever the limits. */
  private List<Warning> seen(Watch watch, Consumer<RowsOfWarnings> given) {
    try (PlayedTables tables = new PlayedTables(store, transaction)) {
      tables.within(() -> given.accept(new RowsOfWarnings(tables.rows())));
      int always = watch.code().unit() == Unit.DAYS_LEFT ? 100_000 : 0;
      Rule rule = new Rule(watch.code(), Map.of(Colour.YELLOW, always));
      return watch.look(new Looking(tables.rows(), DAY, rules, WorkingCalendar.shipped()), rule);
    }
  }

  @Test
  void the_pace_is_that_of_the_last_thirty_days_the_day_itself_included() {
    List<Warning> warnings =
        seen(
            new FundRunsOut(),
            given -> {
              FundPositionRecord fund = new FundPositionRecord();
              fund.setFundId("f");
              fund.setName("示例周转金");
              fund.setAvailableFen(6_000L);
              given.add(fund);
              given.add(paid(1, DAY.minusDays(30), 1_000_000));
              given.add(paid(2, DAY.minusDays(29), 1_000));
              given.add(paid(3, DAY, 2_000));
              given.add(paid(4, DAY.plusDays(1), 1_000_000));
            });
    assertThat(warnings).hasSize(1);
    assertThat(warnings.get(0).days()).isEqualTo(60);
    assertThat(warnings.get(0).zh()).contains("近 30 天支付 30.00 元");
  }

  private static FundMovementRecord paid(long seq, LocalDate on, long fen) {
    FundMovementRecord row = new FundMovementRecord();
    row.setSeq(seq);
    row.setLineNo(1);
    row.setFundId("f");
    row.setKind("SUCCEEDED");
    row.setOnDate(on);
    row.setAmountFen(fen);
    return row;
  }

  @Test
  void only_the_stage_that_waits_now_counts_in_the_last_round() {
    List<Warning> warnings =
        seen(
            new AdvanceStageDue(),
            given -> {
              AdvanceRecord advance = given.advance("a", "c");
              advance.setStatus("REQUESTED");
              given.add(advance);
              given.add(due(given.stage("a", 1, 1, "WAITING"), DAY.minusDays(9)));
              given.add(due(given.stage("a", 2, 1, "SIGNED"), DAY.minusDays(5)));
              given.add(due(given.stage("a", 2, 2, "WAITING"), DAY.minusDays(1)));
              given.add(due(given.stage("a", 2, 3, "WAITING"), DAY.plusDays(4)));
              AdvanceRecord done = given.advance("b", "c");
              done.setStatus("APPROVED");
              given.add(done);
              given.add(due(given.stage("b", 1, 1, "WAITING"), DAY));
            });
    assertThat(warnings).extracting(Warning::dueOn).containsExactly(DAY.minusDays(1));
  }

  private static ApprovalStageRecord due(ApprovalStageRecord stage, LocalDate on) {
    stage.setDueOn(on);
    return stage;
  }

  @Test
  void a_case_in_which_nothing_is_outstanding_is_settled() {
    List<Warning> warnings =
        seen(
            new CaseSupervised(),
            given -> {
              given.add(given.arrearsCase("open"));
              given.add(supervised("open", 1, DAY.plusDays(1)));
              given.add(supervised("open", 2, DAY.plusDays(9)));
              ArrearsCaseRecord settled = given.arrearsCase("settled");
              settled.setOutstandingFen(0L);
              given.add(settled);
              given.add(supervised("settled", 3, DAY));
              ArrearsCaseRecord later = given.arrearsCase("later");
              later.setOpenedOn(DAY.plusDays(1));
              given.add(later);
              given.add(supervised("later", 4, DAY));
            });
    assertThat(warnings)
        .extracting(w -> w.subject().id() + " " + w.dueOn())
        .containsExactly("open 2026-04-10");
  }

  private static CaseStepRecord supervised(String caseId, long seq, LocalDate dueOn) {
    CaseStepRecord row = new CaseStepRecord();
    row.setCaseId(caseId);
    row.setSeq(seq);
    row.setStep("SUPERVISED");
    row.setOnDate(DAY);
    row.setDueOn(dueOn);
    return row;
  }

  @Test
  void payments_without_word_from_the_bank_and_returned_ones_are_summed_by_advance() {
    Consumer<RowsOfWarnings> tables =
        given -> {
          AdvanceRecord advance = given.advance("a", "c");
          advance.setReleasedOn(DAY.minusDays(5));
          given.add(advance);
          given.add(given.line("a", 1, "SENT"));
          given.add(given.line("a", 2, "SENT"));
          given.add(given.line("a", 3, "SUCCEEDED"));
          AdvanceLineRecord corrected = given.line("a", 4, "CORRECTED");
          corrected.setResultOn(DAY.minusDays(2));
          given.add(corrected);
        };
    Warning transit = seen(new AdvanceInTransit(), tables).get(0);
    assertThat(transit.days() + " " + transit.amount()).isEqualTo("5 4140.00");
    Warning returned = seen(new AdvanceReturnedLines(), tables).get(0);
    assertThat(returned.days() + " " + returned.amount()).isEqualTo("2 2070.00");
  }
}
