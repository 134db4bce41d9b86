package wagefund.ledger.platform.option;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import wagefund.ledger.platform.database.StartProblem;

/** What an office gives at the start is used, or the ledger does not start and says why. */
class OwnFilesTest {

  @Test
  void a_year_of_the_office_is_added_to_those_that_come_along(@TempDir Path folder)
      throws IOException {
    Files.writeString(folder.resolve("2027.csv"), "# 通知\nOFF,2027-01-01,2027-01-03,元旦\n");
    var calendar = new CalendarFiles().workingCalendar(folder.toString());
    assertThat(calendar.years()).contains(2025, 2026, 2027);
    assertThat(calendar.isWorkingDay(LocalDate.of(2027, 1, 1))).isFalse();
    assertThat(new CalendarFiles().workingCalendar("").years()).doesNotContain(2027);
  }

  @Test
  void a_broken_year_stops_the_start_with_its_places(@TempDir Path folder) throws IOException {
    Files.writeString(folder.resolve("2027.csv"), "OFF,2026-01-01,2027-01-03,元旦\n");
    assertThatThrownBy(() -> new CalendarFiles().workingCalendar(folder.toString()))
        .isInstanceOf(StartProblem.class)
        .hasMessageContaining("2027.csv, line 1: CALENDAR_DAY_OUT_OF_YEAR")
        .hasMessageContaining("CALENDAR_SOURCE_MISSING");
  }

  @Test
  void broken_rules_stop_the_start_with_their_places(@TempDir Path folder) throws IOException {
    Path file = Files.writeString(folder.resolve("rules.yaml"), "format: 2\nname: x\n");
    assertThatThrownBy(() -> new WarningRuleFiles().warningRules(file.toString()))
        .isInstanceOf(StartProblem.class)
        .hasMessageContaining("line 1, column")
        .hasMessageContaining("RULES_FIELD_MISSING")
        .hasMessageContaining("RULES_CODE_MISSING");
    assertThatThrownBy(() -> new WarningRuleFiles().warningRules(folder.resolve("none").toString()))
        .isInstanceOf(StartProblem.class);
    assertThat(new WarningRuleFiles().warningRules("").name()).isEqualTo("standard");
  }
}
