package wagefund.ledger.warning.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import wagefund.ledger.kernel.Money;
import wagefund.ledger.wageaccount.event.MonthlyDuty;
import wagefund.ledger.warning.command.CaseClock;
import wagefund.ledger.warning.command.Colour;
import wagefund.ledger.warning.command.Rule;
import wagefund.ledger.warning.command.WarningCode;
import wagefund.schema.read.tables.records.AdvanceRecord;
import wagefund.schema.read.tables.records.ApprovalStageRecord;
import wagefund.schema.read.tables.records.DepositInstrumentRecord;
import wagefund.schema.read.tables.records.FundPositionRecord;
import wagefund.schema.read.tables.records.PaymentNoticeRecord;
import wagefund.schema.read.tables.records.WageDepositRecord;

/** Each watch on the day or fen before its limit, at it and after it. */
class WatchesTest {

  private static final LocalDate OPENED = LocalDate.of(2026, 3, 2);
  private static final CaseClock LEAD =
      new CaseClock("lead", List.of(), OptionalInt.of(1), OptionalInt.of(1), 7);
  private static final CaseClock LOCAL =
      new CaseClock("local", List.of("平台"), OptionalInt.empty(), OptionalInt.empty(), 7);
  private static final CaseClock NATIONAL =
      new CaseClock("national", List.of("全国"), OptionalInt.empty(), OptionalInt.empty(), 30);

  private static Rule rule(WarningCode code, int yellow, int orange, int red) {
    return new Rule(code, Map.of(Colour.YELLOW, yellow, Colour.ORANGE, orange, Colour.RED, red));
  }

  private static String colour(Optional<Warning> warning) {
    return warning.map(w -> w.colour().name()).orElse("NONE");
  }

  private static FundPositionRecord fund(long availableFen, long floorFen) {
    FundPositionRecord fund = new FundPositionRecord();
    fund.setFundId("f");
    fund.setName("示例周转金");
    fund.setAvailableFen(availableFen);
    fund.setFloorFen(floorFen);
    return fund;
  }

  @ParameterizedTest
  @CsvSource({
    "12000001,NONE",
    "12000000,NONE",
    "11999999,YELLOW",
    "10000000,YELLOW",
    "9999999,ORANGE",
    "5000000,ORANGE",
    "4999999,RED",
    "0,RED"
  })
  void a_fund_is_warned_of_one_fen_below_each_part_of_its_floor(long available, String colour) {
    Rule rule = rule(WarningCode.FUND_BELOW_FLOOR, 120, 100, 50);
    Optional<Warning> warning =
        new FundBelowFloor().judge(fund(available, 10_000_000), OPENED, rule);
    assertThat(colour(warning)).isEqualTo(colour);
  }

  @Test
  void the_gap_to_the_floor_is_the_amount() {
    Rule rule = rule(WarningCode.FUND_BELOW_FLOOR, 120, 100, 50);
    Warning below =
        new FundBelowFloor().judge(fund(9_999_999, 10_000_000), OPENED, rule).orElseThrow();
    assertThat(below.amount()).isEqualTo(Money.ofFen(1));
    assertThat(below.zh()).contains("99,999.99", "100,000.00", "0.01");
    assertThat(below.link()).isEqualTo("/funds/f");
    Warning above =
        new FundBelowFloor().judge(fund(11_999_999, 10_000_000), OPENED, rule).orElseThrow();
    assertThat(above.amount()).isEqualTo(Money.ZERO);
  }

  @ParameterizedTest
  @CsvSource({
    "9100,3000,NONE",
    "9000,3000,YELLOW",
    "9099,3000,YELLOW",
    "6000,3000,ORANGE",
    "6100,3000,YELLOW",
    "3000,3000,RED",
    "3100,3000,ORANGE",
    "0,3000,RED",
    "100,0,NONE"
  })
  void a_fund_runs_out_at_the_pace_of_the_last_days(long available, long paid, String colour) {
    Rule rule = rule(WarningCode.FUND_RUNS_OUT, 90, 60, 30);
    Optional<Warning> warning = new FundRunsOut().judge(fund(available, 0), paid, 30, OPENED, rule);
    assertThat(colour(warning)).isEqualTo(colour);
    warning.ifPresent(w -> assertThat(w.zh()).contains("近 30 天", "可用余额 × 30"));
  }

  private static OpenCase open(
      @Nullable LocalDate accepted, @Nullable LocalDate contacted, @Nullable LocalDate supervised) {
    return new OpenCase(
        "c",
        "C-1",
        "示例公司",
        "线索",
        OPENED,
        Money.ofYuan("100.00"),
        accepted,
        contacted,
        supervised == null ? null : OPENED,
        supervised);
  }

  @ParameterizedTest
  @CsvSource({"2026-03-02,NONE", "2026-03-03,ORANGE", "2026-03-04,RED"})
  void a_lead_is_accepted_within_one_day(LocalDate asOf, String colour) {
    Rule rule = new Rule(WarningCode.CASE_TO_ACCEPT, Map.of(Colour.ORANGE, 0, Colour.RED, -1));
    CaseToAccept watch = new CaseToAccept();
    assertThat(colour(watch.judge(open(null, null, null), LEAD, asOf, rule))).isEqualTo(colour);
    assertThat(watch.judge(open(OPENED, null, null), LEAD, asOf, rule)).isEmpty();
    assertThat(watch.judge(open(null, null, null), NATIONAL, asOf, rule)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"2026-03-03,NONE", "2026-03-04,ORANGE", "2026-03-05,RED"})
  void those_concerned_are_contacted_within_one_day_of_the_acceptance(
      LocalDate asOf, String colour) {
    Rule rule = new Rule(WarningCode.CASE_TO_CONTACT, Map.of(Colour.ORANGE, 0, Colour.RED, -1));
    LocalDate accepted = OPENED.plusDays(1);
    CaseToContact watch = new CaseToContact();
    assertThat(colour(watch.judge(open(accepted, null, null), LEAD, asOf, rule))).isEqualTo(colour);
    assertThat(watch.judge(open(accepted, accepted, null), LEAD, asOf, rule)).isEmpty();
    assertThat(watch.judge(open(null, null, null), LEAD, asOf, rule)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "lead,2026-03-07,NONE",
    "lead,2026-03-08,YELLOW",
    "lead,2026-03-10,ORANGE",
    "lead,2026-03-11,ORANGE",
    "lead,2026-03-12,RED",
    "local,2026-03-05,NONE",
    "local,2026-03-06,YELLOW",
    "local,2026-03-08,ORANGE",
    "local,2026-03-09,ORANGE",
    "local,2026-03-10,RED",
    "national,2026-03-28,NONE",
    "national,2026-03-29,YELLOW",
    "national,2026-03-31,ORANGE",
    "national,2026-04-01,ORANGE",
    "national,2026-04-02,RED"
  })
  void a_case_is_settled_within_nine_seven_or_thirty_days(
      String clock, LocalDate asOf, String colour) {
    Rule rule = rule(WarningCode.CASE_TO_SETTLE, 3, 1, -1);
    CaseClock of = clock.equals("lead") ? LEAD : clock.equals("local") ? LOCAL : NATIONAL;
    assertThat(colour(new CaseToSettle().judge(open(null, null, null), of, asOf, rule)))
        .isEqualTo(colour);
  }

  @Test
  void the_seven_days_run_from_the_contact_where_there_was_one() {
    LocalDate contacted = LocalDate.of(2026, 3, 3);
    assertThat(open(OPENED, contacted, null).settleBy(LEAD)).isEqualTo("2026-03-10");
    assertThat(open(OPENED, null, null).settleBy(LEAD)).isEqualTo("2026-03-10");
    assertThat(open(null, null, null).settleBy(LEAD)).isEqualTo("2026-03-11");
  }

  @ParameterizedTest
  @CsvSource({
    "2026-04-04,NONE",
    "2026-04-05,YELLOW",
    "2026-04-08,ORANGE",
    "2026-04-10,ORANGE",
    "2026-04-11,RED"
  })
  void a_supervised_case_has_the_limit_of_its_supervision(LocalDate asOf, String colour) {
    Rule rule = rule(WarningCode.CASE_SUPERVISED, 5, 2, -1);
    LocalDate limit = LocalDate.of(2026, 4, 10);
    CaseSupervised watch = new CaseSupervised();
    assertThat(colour(watch.judge(open(null, null, limit), asOf, rule))).isEqualTo(colour);
    assertThat(watch.judge(open(null, null, null), asOf, rule)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"2026-03-03,NONE", "2026-03-04,YELLOW", "2026-03-05,ORANGE", "2026-03-06,RED"})
  void a_stage_is_decided_by_its_day(LocalDate asOf, String colour) {
    AdvanceRecord advance = new AdvanceRecord();
    advance.setAdvanceId("a");
    advance.setAdvanceNo("DF-1");
    advance.setFundId("f");
    advance.setCaseId("c");
    advance.setRequestedOn(OPENED);
    advance.setRequestedFen(1L);
    ApprovalStageRecord stage = new ApprovalStageRecord();
    stage.setTitleZh("复核");
    stage.setTitleEn("Check");
    stage.setDueOn(LocalDate.of(2026, 3, 5));
    Rule rule = rule(WarningCode.ADVANCE_STAGE_DUE, 1, 0, -1);
    assertThat(colour(new AdvanceStageDue().judge(advance, stage, asOf, rule))).isEqualTo(colour);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-03-03,NONE",
    "2026-03-04,YELLOW",
    "2026-03-05,YELLOW",
    "2026-03-06,ORANGE",
    "2026-03-08,ORANGE",
    "2026-03-09,RED"
  })
  void an_advance_waits_for_release_report_or_reissue(LocalDate asOf, String colour) {
    WaitingAdvance waiting =
        new WaitingAdvance("a", "DF-1", "f", "c", OPENED, 2, Money.ofYuan("4140.00"));
    Rule release = rule(WarningCode.ADVANCE_NOT_RELEASED, 2, 4, 7);
    assertThat(colour(new AdvanceNotReleased().judge(waiting, asOf, release))).isEqualTo(colour);
    Rule transit = rule(WarningCode.ADVANCE_IN_TRANSIT, 2, 4, 7);
    assertThat(colour(new AdvanceInTransit().judge(waiting, asOf, transit))).isEqualTo(colour);
    Rule returned = rule(WarningCode.ADVANCE_RETURNED_LINES, 2, 4, 7);
    assertThat(colour(new AdvanceReturnedLines().judge(waiting, asOf, returned))).isEqualTo(colour);
  }

  private static OpenClaim claim(@Nullable LocalDate dueOn) {
    return new OpenClaim("r", "c", "f", "示例公司", OPENED, dueOn, null, Money.ofYuan("327060.00"));
  }

  @ParameterizedTest
  @CsvSource({
    "2026-05-15,NONE",
    "2026-05-16,YELLOW",
    "2026-05-26,ORANGE",
    "2026-05-31,ORANGE",
    "2026-06-01,RED"
  })
  void a_claim_is_due_soon_and_then_overdue(LocalDate asOf, String colour) {
    Rule rule = rule(WarningCode.RECOVERY_DUE, 15, 5, -1);
    OpenClaim claim = claim(LocalDate.of(2026, 5, 31));
    assertThat(colour(new RecoveryDue().judge(claim, asOf, rule))).isEqualTo(colour);
    assertThat(new RecoveryDue().judge(claim(null), asOf, rule)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "2029-01-30,NONE",
    "2029-01-31,YELLOW",
    "2029-04-30,YELLOW",
    "2029-05-01,ORANGE",
    "2029-06-29,ORANGE",
    "2029-06-30,RED",
    "2029-08-01,RED"
  })
  void a_claim_is_barred_three_years_after_it_was_due(LocalDate asOf, String colour) {
    Rule rule = rule(WarningCode.RECOVERY_LIMITATION, 180, 90, 30);
    OpenClaim claim = claim(LocalDate.of(2026, 7, 30));
    assertThat(colour(new RecoveryLimitation().judge(claim, 3, asOf, rule))).isEqualTo(colour);
    Optional<Warning> withoutTerm =
        new RecoveryLimitation().judge(claim(null), 3, LocalDate.of(2029, 3, 1), rule);
    assertThat(withoutTerm.orElseThrow().dueOn()).isEqualTo("2029-03-02");
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-16,NONE",
    "2026-11-17,YELLOW",
    "2026-12-02,ORANGE",
    "2026-12-22,RED",
    "2027-01-01,RED"
  })
  void the_next_year_s_calendar_is_asked_for_in_time(LocalDate asOf, String colour) {
    Rule rule = rule(WarningCode.CALENDAR_TO_LOAD, 45, 30, 10);
    CalendarToLoad watch = new CalendarToLoad();
    assertThat(colour(watch.judge(Set.of(2025, 2026), asOf, rule))).isEqualTo(colour);
    assertThat(watch.judge(Set.of(2025, 2026, 2027, 2028), asOf, rule)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"2025-09-27,NONE", "2025-09-28,YELLOW", "2025-09-30,ORANGE", "2025-10-01,RED"})
  void the_bank_pays_a_notice_within_its_working_days(LocalDate asOf, String colour) {
    PaymentNoticeRecord notice = new PaymentNoticeRecord();
    notice.setNoticeId("n");
    notice.setNumber("通〔2025〕1号");
    notice.setCaseId("c");
    notice.setContractor("示例总包");
    notice.setUnpaidFen(60_000_000L);
    notice.setServedOn(LocalDate.of(2025, 9, 24));
    notice.setBankDueOn(LocalDate.of(2025, 9, 30));
    Rule rule = rule(WarningCode.NOTICE_BANK_DUE, 2, 0, -1);
    assertThat(colour(new NoticeBankDue().judge(notice, asOf, rule))).isEqualTo(colour);
  }

  @ParameterizedTest
  @CsvSource({
    "2025-10-15,NONE",
    "2025-10-16,YELLOW",
    "2025-10-19,ORANGE",
    "2025-10-21,ORANGE",
    "2025-10-22,RED"
  })
  void a_deposit_is_replenished_within_its_working_days(LocalDate asOf, String colour) {
    DepositReplenishDue.Missing missing =
        new DepositReplenishDue.Missing(
            "d",
            "示例总包",
            "f",
            LocalDate.of(2025, 9, 30),
            LocalDate.of(2025, 10, 21),
            Money.ofYuan("200000.00"));
    Rule rule = rule(WarningCode.DEPOSIT_REPLENISH_DUE, 5, 2, -1);
    assertThat(colour(new DepositReplenishDue().judge(missing, asOf, rule))).isEqualTo(colour);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-02-27,NONE",
    "2026-02-28,YELLOW",
    "2026-03-16,ORANGE",
    "2026-03-26,RED",
    "2026-04-01,RED"
  })
  void a_guarantee_is_warned_of_one_month_before_it_expires(LocalDate asOf, String colour) {
    WageDepositRecord deposit = new WageDepositRecord();
    deposit.setDepositId("d");
    deposit.setContractor("示例总包");
    deposit.setFundId("f");
    DepositInstrumentRecord guarantee = new DepositInstrumentRecord();
    guarantee.setNumber("BH-1");
    guarantee.setAcceptedOn(LocalDate.of(2025, 4, 1));
    guarantee.setExpiresOn(LocalDate.of(2026, 3, 31));
    guarantee.setLeftFen(60_000_000L);
    Rule rule = rule(WarningCode.GUARANTEE_EXPIRES, 31, 15, 5);
    assertThat(colour(new GuaranteeExpires().judge(deposit, guarantee, asOf, rule)))
        .isEqualTo(colour);
  }

  private static OpenWageAccount account(long balance, Map<YearMonth, Money> funded) {
    MonthlyDuty duty = new MonthlyDuty(YearMonth.of(2026, 1), Money.ofYuan("1000.00"), 10, 15);
    return new OpenWageAccount(
        "w",
        "专户",
        "示例总包",
        "f",
        OPENED,
        balance,
        10_000,
        List.of(duty),
        funded,
        Map.of(YearMonth.of(2026, 1), Money.ofYuan("900.00")));
  }

  @ParameterizedTest
  @CsvSource({
    "12000,NONE",
    "11999,YELLOW",
    "10000,YELLOW",
    "9999,ORANGE",
    "5000,ORANGE",
    "4999,RED"
  })
  void a_wage_account_is_low_one_fen_below_its_limit(long balance, String colour) {
    Rule rule = rule(WarningCode.WAGE_ACCOUNT_LOW, 120, 100, 50);
    Optional<Warning> warning =
        new WageAccountLow().judge(account(balance, Map.of()), OPENED, rule);
    assertThat(colour(warning)).isEqualTo(colour);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-02-10,NONE,0.00",
    "2026-02-11,ORANGE,0.01",
    "2026-03-10,ORANGE,0.01",
    "2026-03-11,RED,1000.01"
  })
  void a_month_is_missed_on_the_day_after_its_last_day(
      LocalDate asOf, String colour, String lacks) {
    Map<YearMonth, Money> funded =
        Map.of(
            YearMonth.of(2026, 1), Money.ofYuan("1000.00"),
            YearMonth.of(2026, 2), Money.ofYuan("999.99"));
    Map<Colour, Integer> limits = Map.of(Colour.ORANGE, 1, Colour.RED, 2);
    Optional<Warning> warning =
        new WageAccountMissed()
            .judge(account(0, funded), asOf, new Rule(WarningCode.WAGE_ACCOUNT_MISSED, limits));
    assertThat(colour(warning)).isEqualTo(colour);
    warning.ifPresent(w -> assertThat(w.amount().toString()).isEqualTo(lacks));
  }

  @Test
  void a_colour_without_a_limit_is_not_given() {
    Map<Colour, Integer> limits = new EnumMap<>(Colour.class);
    limits.put(Colour.RED, -1);
    Rule rule = new Rule(WarningCode.RECOVERY_DUE, limits);
    assertThat(rule.colourOf(0)).isEmpty();
    assertThat(rule.colourOf(-1)).contains(Colour.RED);
  }
}
