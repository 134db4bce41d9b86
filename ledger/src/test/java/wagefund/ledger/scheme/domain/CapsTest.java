package wagefund.ledger.scheme.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static wagefund.ledger.scheme.domain.SchemeExamples.BOOK;
import static wagefund.ledger.scheme.domain.SchemeExamples.compute;
import static wagefund.ledger.scheme.domain.SchemeExamples.question;
import static wagefund.ledger.scheme.domain.SchemeExamples.shipped;
import static wagefund.ledger.scheme.domain.SchemeExamples.withCaps;
import static wagefund.ledger.scheme.domain.SchemeExamples.worker;
import static wagefund.ledger.scheme.domain.SchemeExamples.yuan;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import wagefund.ledger.kernel.Money;
import wagefund.ledger.kernel.Outcome;
import wagefund.ledger.kernel.PersonId;
import wagefund.ledger.scheme.command.CapComputation;
import wagefund.ledger.scheme.command.ClaimedWorker;
import wagefund.ledger.scheme.command.ComputeCaps;
import wagefund.ledger.scheme.command.MonthClaim;
import wagefund.ledger.scheme.command.ReferenceFigure;
import wagefund.ledger.scheme.command.SchemeError;
import wagefund.ledger.scheme.command.Sector;
import wagefund.ledger.scheme.command.Situation;
import wagefund.ledger.scheme.command.WorkerCap;

class CapsTest {

  private static String cap(String fields) {
    return withCaps("- {name: rule, title: {zh: 上限}, " + fields + "}\n");
  }

  private static Money total(String content, ComputeCaps question) {
    return compute(content, question).total();
  }

  /** Wages of 3,000.00 for each of the months named. */
  private static ClaimedWorker months(String... months) {
    Map<YearMonth, MonthClaim> claims = new TreeMap<>();
    for (String month : months) {
      claims.put(YearMonth.parse(month), new MonthClaim(yuan("3000"), yuan("3000"), Money.ZERO));
    }
    return new ClaimedWorker(new PersonId("worker-1"), claims);
  }

  private static ComputeCaps asked(LocalDate on, LocalDate requestedOn, ClaimedWorker... workers) {
    return new ComputeCaps(
        BOOK, on, requestedOn, "锦州", Sector.CATERING, Set.of(), List.of(workers), yuan("1000"));
  }

  private static LocalDate day(String day) {
    return LocalDate.parse(day);
  }

  // --- truth tables: one fen below, at and above each cap ---

  @ParameterizedTest
  @CsvSource({
    "'kind: fixedAmount, level: worker, amount: 2000', 1999.99, 1999.99, outstanding",
    "'kind: fixedAmount, level: worker, amount: 2000', 2000.00, 2000.00, rule",
    "'kind: fixedAmount, level: worker, amount: 2000', 2000.01, 2000.00, rule",
    "'kind: fixedAmount, level: case, amount: 2000', 1999.99, 1999.99, outstanding",
    "'kind: fixedAmount, level: case, amount: 2000', 2000.00, 2000.00, outstanding",
    "'kind: fixedAmount, level: case, amount: 2000', 2000.01, 2000.00, rule",
    "'kind: multipleOfMinimumWage, level: worker, times: 1', 2069.99, 2069.99, outstanding",
    "'kind: multipleOfMinimumWage, level: worker, times: 1', 2070.00, 2070.00, rule",
    "'kind: multipleOfMinimumWage, level: worker, times: 1', 2070.01, 2070.00, rule",
    "'kind: multipleOfMinimumWage, level: case, times: 1.5', 3105.01, 3105.00, rule",
    "'kind: multipleOfMinimumWage, level: case, per: case, times: 2', 4140.01, 4140.00, rule",
    "'kind: basicLivingCost, level: worker, months: 2', 1799.99, 1799.99, outstanding",
    "'kind: basicLivingCost, level: worker, months: 2', 1800.01, 1800.00, rule",
    "'kind: basicLivingCost, level: worker, months: 2, percent: 50', 1800.01, 900.00, rule",
    "'kind: basicLivingCost, level: worker, months: 2, upToMonthsOwed: true', 950, 900.00, rule",
    "'kind: percentOfArrears, level: worker, percent: 100', 0.01, 0.01, rule",
    "'kind: percentOfArrears, level: worker, percent: 20', 0.04, 0.00, rule",
    "'kind: percentOfArrears, level: worker, percent: 20', 0.05, 0.01, rule",
    "'kind: percentOfArrears, level: worker, percent: 20', 0.09, 0.01, rule",
    "'kind: percentOfArrears, level: worker, percent: 20', 0.10, 0.02, rule",
    "'kind: percentOfArrears, level: case, percent: 33.3333', 100.00, 33.33, rule",
    "'kind: fundAvailable', 5000000.00, 5000000.00, outstanding",
    "'kind: fundAvailable', 5000000.01, 5000000.00, rule",
    "'kind: fundAvailable, percent: 40', 5000000.01, 2000000.00, rule",
    "'kind: monthlyWageUpTo, level: worker, ceiling: {of: minimumWage, times: 1.5}', 3105.01,"
        + " 3105.00, rule",
    "'kind: monthlyWageUpTo, level: worker, ceiling: {of: averageWage, percent: 60}', 4800.01,"
        + " 4800.00, rule",
    "'kind: monthlyWageUpTo, level: case, ceiling: {of: amount, amount: 3000}', 3000.01, 3000.00,"
        + " rule"
  })
  void one_worker_gets_no_more_than_the_cap(
      String fields, String arrears, String expected, String rule) {
    CapComputation caps = compute(cap(fields), question(List.of(worker(1, arrears))));
    assertThat(caps.total()).isEqualTo(yuan(expected));
    assertThat(caps.rule()).isEqualTo(rule);
    assertThat(caps.workers().get(0).limit()).isEqualTo(yuan(expected));
  }

  @Test
  void a_percentage_of_the_case_is_rounded_once_and_no_fen_goes_over() {
    List<ClaimedWorker> three = List.of(worker(1, "0.08"), worker(2, "0.08"), worker(3, "0.08"));
    String byCase = cap("kind: percentOfArrears, level: case, percent: 20");
    String byWorker = cap("kind: percentOfArrears, level: worker, percent: 20");

    CapComputation caps = compute(byCase, question(three));

    assertThat(caps.total()).isEqualTo(yuan("0.04"));
    assertThat(caps.workers())
        .extracting(w -> w.limit().toString())
        .containsExactly("0.02", "0.01", "0.01");
    assertThat(total(byWorker, question(three))).isEqualTo(yuan("0.03"));
  }

  @Test
  void the_base_decides_whether_the_deposit_is_taken_off_first() {
    List<ClaimedWorker> one = List.of(worker(1, "10000", "4000", "0"));
    String original = "kind: percentOfArrears, level: worker, percent: 20";
    assertThat(total(cap(original), question(one))).isEqualTo(yuan("2000"));
    assertThat(total(cap(original + ", base: afterDeposit"), question(one))).isEqualTo(yuan("800"));
  }

  @Test
  void who_was_paid_in_full_by_the_deposit_does_not_count() {
    List<ClaimedWorker> two = List.of(worker(1, "5000", "0", "0"), worker(2, "5000"));
    String fields = "kind: multipleOfMinimumWage, level: case, times: 1, base: ";
    CapComputation after = compute(cap(fields + "afterDeposit"), question(two));
    assertThat(after.caps().get(0).baseText().zh()).isEqualTo("1 × 2,070.00");
    assertThat(after.total()).isEqualTo(yuan("2070"));
    CapComputation original = compute(cap(fields + "original"), question(two));
    assertThat(original.total()).isEqualTo(yuan("4140"));
    assertThat(original.workers().get(0).limit()).isEqualTo(Money.ZERO);
  }

  // --- earlier advances ---

  @ParameterizedTest
  @CsvSource({"0, 2070.00", "2069.99, 0.01", "2070.00, 0.00", "2070.01, 0.00"})
  void earlier_advances_use_up_a_cap_of_the_worker(String before, String expected) {
    String scheme = cap("kind: multipleOfMinimumWage, level: worker, times: 1");
    assertThat(total(scheme, question(List.of(worker(1, "9000", "9000", before)))))
        .isEqualTo(yuan(expected));
  }

  @Test
  void earlier_advances_of_others_use_up_a_cap_of_the_case() {
    String scheme = cap("kind: fixedAmount, level: case, amount: 5000");
    CapComputation caps =
        compute(scheme, question(List.of(worker(1, "9000", "9000", "4000"), worker(2, "9000"))));
    assertThat(caps.total()).isEqualTo(yuan("1000"));
    assertThat(caps.caps().get(0).usedBefore()).isEqualTo(yuan("4000"));
    assertThat(caps.caps().get(0).left()).isEqualTo(yuan("1000"));
  }

  @Test
  void what_the_fund_has_available_is_not_used_up_twice() {
    String scheme = cap("kind: fundAvailable");
    ClaimedWorker one = worker(1, "9000000", "9000000", "2000000");
    assertThat(total(scheme, question(List.of(one)))).isEqualTo(yuan("5000000"));
  }

  @Test
  void nobody_is_advanced_more_than_is_still_owed_even_without_any_cap() {
    CapComputation caps =
        compute(
            withCaps("[]").replace("caps:\n  []", "caps: []"),
            question(List.of(worker(1, "9000", "4000", "1500.01"))));
    assertThat(caps.total()).isEqualTo(yuan("2499.99"));
    assertThat(caps.rule()).isEqualTo("outstanding");
    assertThat(caps.workers().get(0).outstanding()).isEqualTo(yuan("2499.99"));
  }

  // --- months ---

  @ParameterizedTest
  @CsvSource({
    "'', 15000",
    "', months: 2', 6000",
    "', months: 3', 9000",
    "', months: 2, monthsCounted: owed', 6000",
    "', months: 4', 9000",
    "', months: 4, monthsCounted: owed', 12000",
    "', months: 2, countedBackFrom: requestDate', 6000",
    "', months: 1, countedBackFrom: requestDate', 3000",
    "', months: 3, countedBackFrom: approvalDate', 6000",
    "', months: 12, countedBackFrom: requestDate', 12000"
  })
  void months_are_counted_back_from_the_date_that_the_scheme_names(String fields, String expected) {
    String scheme =
        cap("kind: monthlyWageUpTo, level: worker, ceiling: {of: amount, amount: 9999}" + fields);
    ClaimedWorker owed = months("2024-11", "2025-01", "2025-03", "2025-04", "2025-05");
    ComputeCaps question = asked(day("2025-06-10"), day("2025-04-15"), owed);
    assertThat(total(scheme, question)).isEqualTo(yuan(expected));
  }

  @Test
  void each_month_counts_up_to_the_ceiling() {
    String scheme =
        cap("kind: monthlyWageUpTo, level: worker, ceiling: {of: minimumWage, times: 1}");
    ClaimedWorker uneven =
        new ClaimedWorker(
            new PersonId("worker-1"),
            Map.of(
                YearMonth.of(2025, 1), new MonthClaim(yuan("1000"), yuan("1000"), Money.ZERO),
                YearMonth.of(2025, 2), new MonthClaim(yuan("5000"), yuan("5000"), Money.ZERO)));
    assertThat(total(scheme, asked(day("2025-03-01"), day("2025-03-01"), uneven)))
        .isEqualTo(yuan("3070"));
  }

  @Test
  void a_cap_for_each_worker_month_counts_the_months_owed() {
    String scheme = cap("kind: multipleOfMinimumWage, level: case, times: 1, per: workerMonth");
    CapComputation caps =
        compute(scheme, asked(day("2025-06-30"), day("2025-06-30"), months("2025-01", "2025-02")));
    assertThat(caps.caps().get(0).baseText().zh()).isEqualTo("2 人月 × 2,070.00");
    assertThat(caps.total()).isEqualTo(yuan("4140"));
  }

  // --- reference data ---

  @ParameterizedTest
  @CsvSource({
    "approvalDate, 2025-06-30, 2025-06-01, 4140",
    "approvalDate, 2025-07-01, 2025-06-01, 4380",
    "requestDate, 2025-07-01, 2025-06-30, 4140",
    "requestDate, 2025-07-01, 2025-07-01, 4380",
    "wageMonth, 2025-08-01, 2025-08-01, 4260"
  })
  void the_minimum_wage_changes_on_the_day_from_which_it_holds(
      String on, LocalDate approval, LocalDate request, String expected) {
    String scheme =
        cap(
            "kind: multipleOfMinimumWage, level: worker, times: 1, per: workerMonth, referenceOn: "
                + on);
    ComputeCaps question = asked(approval, request, months("2025-06", "2025-07"));
    assertThat(total(scheme, question)).isEqualTo(yuan(expected));
  }

  @Test
  void a_region_with_a_figure_of_its_own_does_not_follow_the_rest() {
    String scheme = cap("kind: multipleOfMinimumWage, level: worker, times: 1");
    List<ClaimedWorker> one = List.of(worker(1, "9000"));
    assertThat(total(scheme, question(day("2025-08-01"), "东区", one))).isEqualTo(yuan("1850"));
    assertThat(total(scheme, question(day("2024-05-31"), "东区", one))).isEqualTo(yuan("2070"));
    assertThat(total(scheme, question(day("2025-08-01"), "西区", one))).isEqualTo(yuan("2190"));
  }

  @Test
  void a_figure_that_is_missing_is_a_refusal_and_not_a_zero() {
    String scheme = cap("kind: multipleOfMinimumWage, level: worker, times: 1");
    Outcome outcome =
        CapEngine.compute(
            SchemeFile.read(scheme), question(day("2023-12-31"), "锦州", List.of(worker(1, "9000"))));
    assertThat(outcome.rejection().orElseThrow().code()).isEqualTo(SchemeError.REFERENCE_MISSING);
    assertThat(outcome.rejection().orElseThrow().facts().byName())
        .containsEntry("region", "锦州")
        .containsEntry("on", day("2023-12-31"))
        .containsEntry("kind", ReferenceFigure.Kind.MINIMUM_WAGE)
        .containsEntry("rule", "rule");
  }

  @Test
  void the_answer_names_the_reference_figures_used() {
    String scheme = cap("kind: multipleOfMinimumWage, level: worker, times: 1");
    assertThat(compute(scheme, question(List.of(worker(1, "9000")))).reference())
        .extracting(f -> f.kind() + " " + f.from() + " " + f.monthly())
        .containsExactly("MINIMUM_WAGE 2024-01-01 2070.00");
  }

  // --- groups ---

  private static final String ALTERNATIVES =
      """
      - name: either
        kind: anyOf
        title: {zh: 择高}
        members:
          - name: part
            kind: minimum
            title: {zh: 部分工资}
            members:
              - {name: half, kind: percentOfArrears, title: {zh: 一半}, level: worker, percent: 50}
              - {name: top, kind: fixedAmount, title: {zh: 定额}, level: worker, amount: 3000}
          - {name: living, kind: basicLivingCost, title: {zh: 生活费}, level: worker, months: 2}
      """;

  @ParameterizedTest
  @CsvSource({
    "1799.99, 1799.99, outstanding",
    "1800.00, 1800.00, either",
    "3599.99, 1800.00, either",
    "3600.02, 1800.01, either",
    "5999.99, 2999.99, either",
    "6000.00, 3000.00, either",
    "9000.00, 3000.00, either"
  })
  void the_highest_of_alternatives_counts_worker_by_worker(
      String arrears, String expected, String rule) {
    CapComputation caps =
        compute(withCaps(ALTERNATIVES), question(List.of(worker(1, arrears), worker(2, arrears))));
    assertThat(caps.workers()).allMatch(w -> w.limit().equals(yuan(expected)));
    assertThat(caps.rule()).isEqualTo(rule);
    assertThat(caps.caps().get(0).members()).hasSize(2);
    assertThat(caps.caps().get(0).members().get(0).members()).hasSize(2);
  }

  @Test
  void at_the_level_of_the_case_the_sums_of_the_alternatives_are_compared() {
    String byCase = ALTERNATIVES.replaceFirst("kind: anyOf", "kind: anyOf\n  level: case");
    List<ClaimedWorker> uneven = List.of(worker(1, "2000"), worker(2, "20000"));
    CapComputation byWorkers = compute(withCaps(ALTERNATIVES), question(uneven));
    CapComputation sums = compute(withCaps(byCase), question(uneven));
    assertThat(byWorkers.total()).isEqualTo(yuan("4800"));
    assertThat(sums.total()).isEqualTo(yuan("4000"));
    assertThat(Money.sum(sums.workers().stream().map(WorkerCap::limit).toList()))
        .isEqualTo(yuan("4000"));
  }

  @Test
  void an_open_alternative_is_left_out_but_an_open_cap_stops_the_computation() {
    String open = ALTERNATIVES.replace("months: 2", "months: open");
    assertThat(total(withCaps(open), question(List.of(worker(1, "2000"))))).isEqualTo(yuan("1000"));
    String stuck = open.replace("percent: 50", "percent: open");
    Outcome outcome =
        CapEngine.compute(SchemeFile.read(withCaps(stuck)), question(List.of(worker(1, "2000"))));
    assertThat(outcome.rejection().orElseThrow().code()).isEqualTo(SchemeError.CAP_LEFT_OPEN);
    assertThat(outcome.rejection().orElseThrow().facts().byName())
        .containsEntry("rules", List.of("half", "living"));
  }

  @Test
  void a_scheme_without_figures_of_its_own_refuses_to_compute() {
    for (String name : List.of("national-724", "fushun-2025-draft", "hainan")) {
      Outcome outcome =
          CapEngine.compute(SchemeFile.read(shipped(name)), question(List.of(worker(1, "2000"))));
      assertThat(outcome.rejection().orElseThrow().code()).isEqualTo(SchemeError.CAP_LEFT_OPEN);
    }
  }

  @Test
  void a_cap_for_some_situations_or_sectors_is_left_out_in_others() {
    String scheme =
        cap(
            "kind: fixedAmount, level: worker, amount: 100,"
                + " onlyIf: {situations: [ABSCONDED, HARDSHIP], sectors: [CATERING]}");
    assertThat(totalFor(scheme, Sector.CATERING, Situation.HARDSHIP)).isEqualTo(yuan("100"));
    assertThat(totalFor(scheme, Sector.CATERING, Situation.CANNOT_PAY)).isEqualTo(yuan("900"));
    assertThat(totalFor(scheme, Sector.RETAIL, Situation.ABSCONDED)).isEqualTo(yuan("900"));
  }

  private static Money totalFor(String scheme, Sector sector, Situation situation) {
    return total(
        scheme,
        new ComputeCaps(
            BOOK,
            day("2025-03-01"),
            day("2025-03-01"),
            "锦州",
            sector,
            Set.of(situation),
            List.of(worker(1, "900")),
            yuan("1000")));
  }
}
