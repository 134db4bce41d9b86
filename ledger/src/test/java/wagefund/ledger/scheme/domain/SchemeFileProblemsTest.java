package wagefund.ledger.scheme.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static wagefund.ledger.scheme.domain.SchemeExamples.shipped;
import static wagefund.ledger.scheme.domain.SchemeExamples.withCaps;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import wagefund.ledger.kernel.Malformed;
import wagefund.ledger.scheme.command.AdoptScheme;

class SchemeFileProblemsTest {

  private static final String GOOD =
      """
      format: 1
      id: example
      version: 1
      title: {zh: 试验方案}
      source: [{number: 试〔2025〕1号}]
      caps: []
      """;

  private static List<Malformed.Problem> problems(String content) {
    Malformed malformed = catchThrowableOfType(Malformed.class, () -> SchemeFile.read(content));
    return malformed == null ? List.of() : malformed.problems();
  }

  private static List<String> codes(String content) {
    return problems(content).stream().map(problem -> problem.code().name()).toList();
  }

  private static String cap(String fields) {
    return "- {name: a, title: {zh: 上限}, " + fields + "}\n";
  }

  @Test
  void the_smallest_scheme_is_read() {
    assertThat(problems(GOOD)).isEmpty();
  }

  @Test
  void all_problems_are_reported_at_once_each_with_its_place() {
    String content =
        """
        format: 2
        id: Example City
        version: 0
        titel: 试验
        caps:
          - {name: a, kind: percentOfArrear, title: {zh: 上限}, level: worker, percent: 20}
          - name: b
            kind: percentOfArrears
            title: {zh: 上限}
            level: workers
            percent: 120
            amount: 5
        fund: {kind: [EMERGENCY_FUND]}
        """;
    assertThat(problems(content))
        .extracting(problem -> problem.code().name() + " " + problem.place())
        .containsExactlyInAnyOrder(
            "NUMBER_OUT_OF_RANGE line 1, column 9, /format",
            "TEXT_NOT_ALLOWED line 2, column 5, /id",
            "NUMBER_OUT_OF_RANGE line 3, column 10, /version",
            "FIELD_UNKNOWN line 4, column 1, /titel",
            "FIELD_MISSING line 1, column 1",
            "FIELD_MISSING line 1, column 1",
            "VALUE_NOT_ALLOWED line 6, column 21, /caps/0/kind",
            "VALUE_NOT_ALLOWED line 10, column 12, /caps/1/level",
            "NUMBER_OUT_OF_RANGE line 11, column 14, /caps/1/percent",
            "FIELD_UNKNOWN line 12, column 5, /caps/1/amount",
            "FIELD_TYPE line 13, column 14, /fund/kind");
  }

  @Test
  void a_problem_says_what_is_allowed() {
    Malformed.Problem problem =
        problems(withCaps(cap("kind: fixedAmount, level: team, amount: 5"))).get(0);
    assertThat(problem.facts().byName())
        .containsEntry("value", "team")
        .containsEntry("allowed", "worker, case");
    assertThat(problem.facts().fill(problem.code().en()))
        .isEqualTo("Not allowed: team. Allowed: worker, case");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "kind: percentOfArrears, level: worker|FIELD_MISSING",
        "kind: percentOfArrears, level: worker, percent: '20'|FIELD_TYPE",
        "kind: percentOfArrears, level: worker, percent: 20%|FIELD_TYPE",
        "kind: percentOfArrears, level: worker, percent: 0|NUMBER_OUT_OF_RANGE",
        "kind: percentOfArrears, level: worker, percent: 100.0001|NUMBER_OUT_OF_RANGE",
        "kind: percentOfArrears, level: worker, percent: 33.33333|NUMBER_OUT_OF_RANGE",
        "kind: percentOfArrears, level: worker, percent: 2e1000|NUMBER_OUT_OF_RANGE",
        "kind: fixedAmount, level: worker, amount: 1e14|AMOUNT_TOO_LARGE",
        "kind: fixedAmount, level: worker, amount: '1e3'|NUMBER_OUT_OF_RANGE",
        "kind: percentOfArrears, percent: 20|FIELD_MISSING",
        "kind: percentOfArrears, level: worker, base: rest, percent: 20|VALUE_NOT_ALLOWED",
        "kind: fixedAmount, level: worker, amount: 5, per: case|VALUE_NOT_ALLOWED",
        "kind: fixedAmount, level: worker, amount: 0|NUMBER_OUT_OF_RANGE",
        "kind: fixedAmount, level: worker, amount: -5|NUMBER_OUT_OF_RANGE",
        "kind: fixedAmount, level: worker, amount: 5.001|AMOUNT_MORE_THAN_TWO_DECIMALS",
        "kind: fixedAmount, level: worker, amount: 2000000000000|AMOUNT_TOO_LARGE",
        "kind: fundAvailable, level: case|FIELD_UNKNOWN",
        "kind: monthlyWageUpTo, level: worker|FIELD_MISSING",
        "kind: monthlyWageUpTo, level: worker, ceiling: {of: wage}|VALUE_NOT_ALLOWED",
        "kind: monthlyWageUpTo, level: worker, ceiling: {of: amount, times: 1}|FIELD_MISSING",
        "kind: basicLivingCost, level: worker, months: 1.5|NUMBER_OUT_OF_RANGE",
        "kind: anyOf, members: []|LIST_SIZE",
        "kind: anyOf|FIELD_MISSING"
      })
  void a_cap_that_is_wrong_is_named(String fields, String code) {
    assertThat(codes(withCaps(cap(fields)))).contains(code);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "scope: {sectors: [MINING], exceptSectors: [RETAIL]}|FIELDS_EXCLUDE_EACH_OTHER",
        "scope: {sectors: [MINING, MINING]}|VALUE_TWICE",
        "scope: {situations: [[]]}|LIST_SIZE",
        "scope: {situations: [ABSCONDED, [ABSCONDED]]}|VALUE_TWICE",
        "scope: {filedCaseRequired: yes}|FIELD_TYPE",
        "fund: {floors: [{level: CITY, amount: 1}, {level: CITY, amount: 2}]}|VALUE_TWICE",
        "recovery: {interest: {method: SIMPLE}}|FIELD_MISSING",
        "recovery: {interest: {method: LPR, dayBasis: 361}}|NUMBER_OUT_OF_RANGE",
        "recovery: {interest: {method: NONE, annualPercent: 1}}|FIELD_UNKNOWN",
        "recovery: {due: {days: 90}}|FIELD_MISSING",
        "approval: [{name: a, role: CHECKER}]|LIST_SIZE",
        "approval: [{name: a, role: CHECKER}, {name: a, role: APPROVER}]|NAME_TWICE",
        "approval: [{name: a, role: CLERK}, {name: b, role: APPROVER}]|VALUE_NOT_ALLOWED",
        "reference: {minimumWage: [{from: 2025-02-30, amount: 1}]}|DATE_UNREADABLE",
        "reference: {minimumWage: [{from: 2025-2-3, amount: 1}]}|DATE_UNREADABLE",
        "order: {exhaustionRecord: true}|FIELD_MISSING",
        "id: twice|FIELD_TWICE",
        "notes: *other|ALIAS_NOT_ALLOWED"
      })
  void a_part_that_is_wrong_is_named(String part, String code) {
    assertThat(codes(GOOD + part + "\n")).contains(code);
  }

  @Test
  void a_figure_for_one_region_and_date_is_there_once() {
    String twice =
        "reference: {minimumWage: [{from: 2025-01-01, amount: 1}, "
            + "{region: '*', from: 2025-01-01, amount: 2}]}\n";
    assertThat(codes(GOOD + twice)).containsExactly("REFERENCE_TWICE");
  }

  @ParameterizedTest
  @CsvSource({"100000.00, 99999.99, 1", "100000.01, 100000.00, 1"})
  void at_no_amount_may_less_than_two_stages_be_needed(String from, String below, int problems) {
    assertThat(codes(approval(from, below))).hasSize(problems).contains("APPROVAL_TOO_SHORT");
  }

  @Test
  void stages_that_take_over_from_each_other_at_one_amount_leave_no_gap() {
    assertThat(codes(approval("100000.00", "100000.00"))).isEmpty();
  }

  private static String approval(String from, String below) {
    return GOOD
        + """
        approval:
          - {name: check, role: CHECKER}
          - {name: approve, role: APPROVER, belowAmount: %s}
          - {name: government, role: GOVERNMENT, fromAmount: %s}
        """
            .formatted(below, from);
  }

  @Test
  void a_stage_that_ends_where_it_begins_is_never_needed() {
    String content =
        GOOD
            + """
            approval:
              - {name: a, role: CHECKER}
              - {name: b, role: REVIEWER}
              - {name: c, role: APPROVER, fromAmount: 5, belowAmount: 5}
            """;
    assertThat(codes(content)).containsExactly("STAGE_NEVER_NEEDED");
  }

  @Test
  void names_of_caps_are_unique_members_and_the_ledgers_own_included() {
    String caps =
        """
        - name: a
          kind: anyOf
          title: {zh: 择高}
          members:
            - {name: a, kind: fixedAmount, title: {zh: 甲}, level: worker, amount: 1}
            - {name: outstanding, kind: fixedAmount, title: {zh: 乙}, level: worker, amount: 1}
        """;
    assertThat(codes(withCaps(caps))).containsExactly("NAME_TWICE", "NAME_TWICE");
  }

  @Test
  void a_group_of_workers_has_no_member_of_the_case() {
    String caps =
        """
        - name: a
          kind: anyOf
          level: worker
          title: {zh: 择高}
          members:
            - {name: b, kind: fixedAmount, title: {zh: 甲}, level: worker, amount: 1}
            - {name: c, kind: fixedAmount, title: {zh: 乙}, level: case, amount: 1}
        """;
    assertThat(codes(withCaps(caps))).containsExactly("CAP_LEVEL_CONFLICT");
    assertThat(codes(withCaps(caps.replace("level: worker\n", "level: case\n")))).isEmpty();
  }

  @Test
  void groups_are_nested_six_deep_and_no_deeper() {
    assertThat(codes(withCaps(nested(5)))).isEmpty();
    assertThat(codes(withCaps(nested(6)))).containsOnly("CAPS_TOO_DEEP");
  }

  private static String nested(int groups) {
    StringBuilder caps = new StringBuilder();
    String indent = "";
    for (int i = 0; i < groups; i++) {
      caps.append(indent + "- {name: x" + i + ", kind: fundAvailable, title: {zh: 甲}}\n");
      caps.append(indent + "- name: g" + i + "\n");
      caps.append(indent + "  kind: minimum\n" + indent + "  title: {zh: 择低}\n");
      caps.append(indent + "  members:\n");
      indent += "    ";
    }
    caps.append(indent + "- {name: y, kind: fundAvailable, title: {zh: 甲}}\n");
    caps.append(indent + "- {name: z, kind: fundAvailable, title: {zh: 甲}}\n");
    return caps.toString();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"''", "a: [", "'{\"a\": }'", "'{} {}'", "just text", "- list", "'a: 1\n---\nb: 2'"})
  void what_is_no_scheme_at_all_is_refused_with_a_place(String content) {
    assertThat(problems(content)).isNotEmpty();
    assertThat(problems(content)).allMatch(problem -> problem.place().startsWith("line "));
  }

  @Test
  void a_bottomless_file_is_refused() {
    assertThat(codes("[".repeat(500))).containsExactly("SCHEME_UNREADABLE");
    assertThat(codes("{\"a\":".repeat(5000))).containsExactly("SCHEME_UNREADABLE");
  }

  @Test
  void a_file_is_not_longer_than_the_limit() {
    String endless = "#".repeat(AdoptScheme.CONTENT_LIMIT + 1);
    Malformed malformed =
        catchThrowableOfType(
            Malformed.class,
            () ->
                new AdoptScheme(
                    SchemeExamples.BOOK,
                    endless,
                    SchemeExamples.TODAY,
                    SchemeExamples.NOTICE,
                    SchemeExamples.MANAGER,
                    SchemeExamples.NOON));
    assertThat(malformed.problems().get(0).code().name()).isEqualTo("SCHEME_TOO_LONG");
  }

  @Test
  void a_file_may_come_from_another_system_with_its_own_line_ends() {
    String windows = "\uFEFF" + shipped("hainan").replace("\n", "\r\n");
    assertThat(problems(windows)).isEmpty();
  }
}
