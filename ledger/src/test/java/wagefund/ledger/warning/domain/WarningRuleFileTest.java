package wagefund.ledger.warning.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import wagefund.ledger.kernel.Malformed;
import wagefund.ledger.warning.command.Colour;
import wagefund.ledger.warning.command.WarningCode;
import wagefund.ledger.warning.command.WarningRules;

/** A file of rules is read as a whole, or refused with all that is wrong with it. */
class WarningRuleFileTest {

  private static String shipped() throws IOException {
    try (InputStream in =
        Objects.requireNonNull(
            WarningRuleFileTest.class.getResourceAsStream("/warnings/standard.yaml"))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static void refused(String content, String... problems) {
    assertThatThrownBy(() -> WarningRuleFile.read(content))
        .isInstanceOfSatisfying(
            Malformed.class,
            e ->
                assertThat(e.problems())
                    .extracting(p -> p.code().name() + " at " + p.place())
                    .containsExactly(problems));
  }

  @Test
  void the_rules_that_come_along_watch_everything() throws IOException {
    WarningRules rules = WarningRuleFile.read(shipped());
    assertThat(rules.rules()).containsOnlyKeys(WarningCode.values());
    assertThat(rules.clockFor("全国根治欠薪线索反映平台").settleWithin()).isEqualTo(30);
    assertThat(rules.clockFor("县平台").settleWithin()).isEqualTo(7);
    assertThat(rules.clockFor("信访").acceptWithin()).hasValue(1);
  }

  @Test
  void an_office_can_change_a_limit_and_leave_a_watch_off() throws IOException {
    String own =
        shipped()
            .replace(
                "{code: FUND_RUNS_OUT, unit: DAYS_LEFT, yellow: 90, orange: 60, red: 30}",
                "{code: FUND_RUNS_OUT, off: true}")
            .replace("yellow: 120", "yellow: 150");
    WarningRules rules = WarningRuleFile.read(own);
    assertThat(rules.rule(WarningCode.FUND_RUNS_OUT)).isEmpty();
    assertThat(rules.rule(WarningCode.FUND_BELOW_FLOOR).orElseThrow().limits())
        .containsEntry(Colour.YELLOW, 150);
  }

  @Test
  void all_that_is_wrong_is_said_at_once_with_its_place() throws IOException {
    String wrong =
        shipped()
            .replace("pace: {days: 30}", "pace: {days: 0}")
            .replace("name: lead, acceptWithin", "name: lead, words: [x], acceptWithin")
            .replace("yellow: 15, orange: 5, red: -1", "yellow: 5, orange: 15, red: -1")
            .replace("CALENDAR_TO_LOAD, unit: DAYS_LEFT", "CALENDAR_TO_LOAD, unit: COUNT")
            .replace("code: CASE_TO_ACCEPT", "colour: pink, code: CASE_TO_ACCEPT");
    assertThatThrownBy(() -> WarningRuleFile.read(wrong))
        .isInstanceOfSatisfying(
            Malformed.class,
            e -> {
              assertThat(e.problems())
                  .extracting(p -> p.code().name())
                  .containsExactlyInAnyOrder(
                      "RULES_VALUE_WRONG",
                      "RULES_CLOCK_FOR_ALL",
                      "RULES_FIELD_UNKNOWN",
                      "RULES_LIMITS_ORDER",
                      "RULES_VALUE_WRONG");
              assertThat(e.problems()).allMatch(p -> p.place().matches("line \\d+, column \\d+"));
            });
  }

  @Test
  void a_code_that_is_forgotten_or_named_twice_is_refused() throws IOException {
    String line = "  - {code: RECOVERY_DUE, unit: DAYS_LEFT, yellow: 15, orange: 5, red: -1}\n";
    refused(shipped().replace(line, ""), "RULES_CODE_MISSING at line 4, column 1");
    assertThatThrownBy(() -> WarningRuleFile.read(shipped().replace(line, line + line)))
        .isInstanceOfSatisfying(
            Malformed.class,
            e -> assertThat(e.problems().get(0).code().name()).isEqualTo("RULES_TWICE"));
  }

  @Test
  void what_is_no_such_file_is_refused() {
    refused("", "RULES_UNREADABLE at line 1, column 1");
    assertThatThrownBy(() -> WarningRuleFile.read("a: [")).isInstanceOf(Malformed.class);
    assertThatThrownBy(() -> WarningRuleFile.read("- 1")).isInstanceOf(Malformed.class);
  }
}
