package wagefund.ledger.platform.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import wagefund.ledger.kernel.CalendarYear;
import wagefund.ledger.kernel.Facts;
import wagefund.ledger.kernel.Malformed;
import wagefund.ledger.kernel.WorkingCalendar;

@RestController
@RequestMapping("/api/v1/calendar")
@Tag(name = "calendar", description = "工作日历 · Working days by the State Council's notices")
class CalendarApi {

  private static final int MOST_DAYS = 366;

  private final WorkingCalendar calendar;

  CalendarApi(WorkingCalendar calendar) {
    this.calendar = calendar;
  }

  /** The years that are there. */
  record YearsBody(List<Integer> years) {}

  /** A year: which notices it comes from, and the days that they name. */
  record YearBody(int year, List<String> sources, List<CalendarYear.Run> days) {}

  /** A day that does not count, and why. */
  record SkippedDay(LocalDate day, String name) {}

  /** A period of working days and each day of it. */
  record PeriodBody(
      LocalDate from,
      int days,
      LocalDate dueOn,
      List<LocalDate> counted,
      List<SkippedDay> skipped) {}

  @GetMapping
  @Operation(summary = "已导入的年份 · The years whose calendar is there")
  YearsBody years() {
    return new YearsBody(List.copyOf(calendar.years()));
  }

  @GetMapping("/{year}")
  @Operation(
      summary = "年度工作日历及来源文件 · The holidays and make-up workdays of a year, with the notice",
      description = "CALENDAR_YEAR_MISSING says which file to load and where the notice is found.")
  YearBody year(@PathVariable int year) {
    CalendarYear known = calendar.year(year);
    return new YearBody(year, known.notices(), known.runs());
  }

  @GetMapping("/working-days")
  @Operation(
      summary = "推算到期日 · When a period of working days ends, day by day",
      description = "The period begins on the day after from; days is 0 to 366.")
  PeriodBody period(@RequestParam LocalDate from, @RequestParam int days) {
    if (days < 0 || days > MOST_DAYS) {
      throw new Malformed(
          EdgeError.PARAMETER_UNREADABLE,
          Facts.of("parameter", "days").and("value", days).and("expected", "0–" + MOST_DAYS),
          "days");
    }
    LocalDate dueOn = calendar.plusWorkingDays(from, days);
    List<LocalDate> counted = new ArrayList<>();
    List<SkippedDay> skipped = new ArrayList<>();
    for (LocalDate day = from.plusDays(1); !day.isAfter(dueOn); day = day.plusDays(1)) {
      if (calendar.isWorkingDay(day)) {
        counted.add(day);
      } else {
        String name =
            calendar.year(day.getYear()).said(day).map(CalendarYear.Run::name).orElse("周末");
        skipped.add(new SkippedDay(day, name));
      }
    }
    return new PeriodBody(from, days, dueOn, counted, skipped);
  }
}
