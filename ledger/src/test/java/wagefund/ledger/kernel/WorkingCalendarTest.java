package wagefund.ledger.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WorkingCalendarTest {

  private final WorkingCalendar calendar = WorkingCalendar.shipped();

  private static LocalDate day(String text) {
    return LocalDate.parse(text);
  }

  @Test
  void a_notice_served_before_the_holidays_is_due_after_five_working_days() {
    assertThat(calendar.plusWorkingDays(day("2025-09-24"), 5)).isEqualTo("2025-09-30");
  }

  @Test
  void a_deposit_drawn_before_the_holidays_is_replenished_after_ten_working_days() {
    assertThat(calendar.plusWorkingDays(day("2025-09-30"), 10)).isEqualTo("2025-10-21");
  }

  @ParameterizedTest
  @CsvSource({
    "2022-01-30,true", "2022-12-31,false", "2023-01-02,false", "2023-01-29,true",
    "2024-02-04,true", "2024-02-09,true", "2024-02-10,false", "2024-10-12,true",
    "2025-01-26,true", "2025-01-28,false", "2025-02-04,false", "2025-02-08,true",
    "2025-09-27,false", "2025-09-28,true", "2025-10-08,false", "2025-10-11,true",
    "2025-10-12,false", "2026-01-04,true", "2026-02-14,true", "2026-02-23,false",
    "2026-02-24,true", "2026-09-20,true", "2026-10-08,true", "2026-10-10,true"
  })
  void people_work_as_the_State_Council_announced(LocalDate day, boolean works) {
    assertThat(calendar.isWorkingDay(day)).isEqualTo(works);
  }

  @Test
  void no_working_day_is_the_day_itself() {
    assertThat(calendar.plusWorkingDays(day("2025-10-01"), 0)).isEqualTo("2025-10-01");
  }

  @Test
  void counting_working_days_is_the_reverse_of_adding_them() {
    assertThat(calendar.workingDaysBetween(day("2025-09-30"), day("2025-10-21"))).isEqualTo(10);
    assertThat(calendar.workingDaysBetween(day("2025-09-30"), day("2025-09-30"))).isZero();
    assertThat(calendar.workingDaysBetween(day("2025-10-02"), day("2025-09-30"))).isZero();
  }

  @Test
  void a_missing_year_is_an_error_that_names_the_year() {
    assertThatThrownBy(() -> calendar.plusWorkingDays(day("2026-12-30"), 5))
        .isInstanceOfSatisfying(
            Malformed.class,
            e -> {
              assertThat(e.problems().get(0).code()).isEqualTo(KernelError.CALENDAR_YEAR_MISSING);
              assertThat(e.problems().get(0).facts().byName()).containsEntry("year", 2027);
            });
    assertThat(calendar.whyNotPlusWorkingDays(day("2026-12-30"), 5))
        .hasValueSatisfying(r -> assertThat(r.code()).isEqualTo(KernelError.CALENDAR_YEAR_MISSING));
    assertThat(calendar.whyNotPlusWorkingDays(day("2026-12-28"), 1)).isEmpty();
  }

  @Test
  void an_office_can_add_the_year_that_is_missing(@TempDir Path folder) throws IOException {
    Files.writeString(folder.resolve("2027.csv"), "# 试验\nOFF,2027-01-01,2027-01-03,元旦\n");
    WorkingCalendar more = calendar.withYearsIn(folder);
    assertThat(more.plusWorkingDays(day("2026-12-31"), 1)).isEqualTo("2027-01-04");
    assertThat(more.years()).contains(2025, 2026, 2027);
  }

  @Test
  void the_file_of_an_office_goes_before_the_one_that_comes_along(@TempDir Path folder)
      throws IOException {
    assertThat(calendar.isWorkingDay(day("2026-01-02"))).isFalse();
    Files.writeString(folder.resolve("2026.csv"), "# 改\nOFF,2026-01-01,2026-01-01,元旦\n");
    WorkingCalendar changed = calendar.withYearsIn(folder);
    assertThat(changed.isWorkingDay(day("2026-01-02"))).isTrue();
    assertThat(changed.year(2026).notices()).containsExactly("改");
    assertThat(changed.isWorkingDay(day("2025-09-28"))).isTrue();
  }

  @Test
  void a_broken_file_is_refused_with_all_its_places(@TempDir Path folder) throws IOException {
    Files.writeString(folder.resolve("2027.csv"), "OFF,2027-01-01,2027-01-03\nWORK,x,y,z\n");
    Files.writeString(folder.resolve("next year.csv"), "# 试验\n");
    Files.writeString(folder.resolve("notes.txt"), "passed over");
    assertThatThrownBy(() -> calendar.withYearsIn(folder))
        .isInstanceOfSatisfying(
            Malformed.class,
            e ->
                assertThat(e.problems())
                    .extracting(p -> p.code().name() + " at " + p.place())
                    .containsExactly(
                        "CALENDAR_UNREADABLE at 2027.csv, line 1",
                        "CALENDAR_UNREADABLE at 2027.csv, line 2",
                        "CALENDAR_SOURCE_MISSING at 2027.csv, line 1",
                        "CALENDAR_FILE_NAME at next year.csv"));
    assertThatThrownBy(() -> calendar.withYearsIn(folder.resolve("nowhere")))
        .isInstanceOfSatisfying(
            Malformed.class,
            e ->
                assertThat(e.problems().get(0).code())
                    .isEqualTo(CalendarError.CALENDAR_FILE_UNREADABLE));
  }

  @Test
  void a_file_without_holidays_or_of_another_character_set_is_refused(@TempDir Path folder)
      throws IOException {
    assertThatThrownBy(() -> CalendarYear.read(2027, List.of("# 试验")))
        .isInstanceOfSatisfying(
            Malformed.class,
            e ->
                assertThat(e.problems().get(0).code())
                    .isEqualTo(CalendarError.CALENDAR_HOLIDAYS_MISSING));
    Files.write(folder.resolve("2027.csv"), new byte[] {'#', (byte) 0xb9, (byte) 0xfa});
    assertThatThrownBy(() -> calendar.withYearsIn(folder))
        .isInstanceOfSatisfying(
            Malformed.class, e -> assertThat(e.problems().get(0).place()).isEqualTo("2027.csv"));
  }

  @Test
  void the_missing_year_says_what_to_write_and_how_to_load_it() {
    String text = Facts.of("year", 2027).fill(KernelError.CALENDAR_YEAR_MISSING.en());
    assertThat(text).contains("2027.csv", "--calendars=", "www.gov.cn", "working-calendar.md");
  }

  @ParameterizedTest
  @ValueSource(ints = {2022, 2023, 2024, 2025, 2026})
  void each_shipped_year_names_its_notice_and_has_the_days_of_the_law(int year) {
    CalendarYear known = calendar.year(year);
    assertThat(known.notices().get(0)).contains("国办发明电", "国务院办公厅关于" + year + "年");
    assertThat(known.said(LocalDate.of(year, 1, 1))).isPresent();
    assertThat(known.said(LocalDate.of(year, 10, 1))).isPresent();
  }

  @Test
  void the_years_2025_and_2026_have_as_many_working_days_as_the_notices_leave() {
    assertThat(calendar.workingDaysBetween(day("2024-12-31"), day("2025-12-31"))).isEqualTo(248);
    assertThat(calendar.workingDaysBetween(day("2025-12-31"), day("2026-12-31"))).isEqualTo(248);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "HOLIDAY,2025-01-01,2025-01-01,元旦;CALENDAR_UNREADABLE",
        "OFF,2025-01-01,元旦;CALENDAR_UNREADABLE",
        "OFF,2025-01-32,2025-01-32,元旦;CALENDAR_UNREADABLE",
        "OFF,2025-01-03,2025-01-01,元旦;CALENDAR_UNREADABLE",
        "OFF,2024-12-31,2025-01-01,元旦;CALENDAR_DAY_OUT_OF_YEAR",
        "OFF,2025-01-02,2025-01-02,元旦;CALENDAR_DAY_TWICE",
        "WORK,2025-01-06,2025-01-06,元旦调休;CALENDAR_DAY_IS_WEEKDAY_ANYWAY"
      })
  void a_line_that_cannot_be_right_is_named(String line, String code) {
    List<String> lines = List.of("# 试验", "OFF,2025-01-02,2025-01-02,元旦", line);
    assertThatThrownBy(() -> CalendarYear.read(2025, lines))
        .isInstanceOfSatisfying(
            Malformed.class,
            e -> {
              assertThat(e.problems().get(0).code().name()).isEqualTo(code);
              assertThat(e.problems().get(0).place()).isEqualTo("line 3");
            });
  }
}
