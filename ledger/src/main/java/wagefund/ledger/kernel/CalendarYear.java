package wagefund.ledger.kernel;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The holidays and make-up workdays of one year, as the State Council announced them.
 *
 * <p>A file names the notice in a line that begins with {@code #}, and has a line for each run of
 * days: {@code OFF,2025-10-01,2025-10-08,国庆节、中秋节} or {@code WORK,2025-09-28,2025-09-28,国庆节调休}. A
 * day that no line names is a working day from Monday to Friday. See {@code
 * docs/working-calendar.md}.
 *
 * @param notices the notices from which it was written, at least one
 * @param runs the days off and the weekend days on which people work, in the order of the file
 */
public record CalendarYear(int year, List<String> notices, List<Run> runs) {

  /** What a run of days is. */
  public enum Kind {
    /** 放假 */
    OFF,
    /** 调休上班: a weekend day on which people work. */
    WORK
  }

  /** Days that follow each other and are of one kind, such as 国庆节. */
  public record Run(Kind kind, LocalDate first, LocalDate last, String name) {
    boolean contains(LocalDate day) {
      return !day.isBefore(first) && !day.isAfter(last);
    }

    boolean meets(Run other) {
      return !first.isAfter(other.last) && !other.first.isAfter(last);
    }
  }

  public CalendarYear {
    notices = List.copyOf(notices);
    runs = List.copyOf(runs);
  }

  /**
   * Reads the file of a year and finds all that is wrong with it at once.
   *
   * @throws Malformed with each problem and its line: {@code CALENDAR_SOURCE_MISSING}, {@code
   *     CALENDAR_HOLIDAYS_MISSING}, {@code CALENDAR_UNREADABLE}, {@code CALENDAR_DAY_OUT_OF_YEAR},
   *     {@code CALENDAR_DAY_TWICE} or {@code CALENDAR_DAY_IS_WEEKDAY_ANYWAY}
   */
  public static CalendarYear read(int year, List<String> lines) {
    List<String> notices = new ArrayList<>();
    List<Run> runs = new ArrayList<>();
    List<Malformed.Problem> problems = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i).strip().replace("\uFEFF", "");
      if (line.startsWith("#")) {
        String notice = line.substring(1).strip();
        if (!notice.isEmpty()) {
          notices.add(notice);
        }
      } else if (!line.isEmpty()) {
        try {
          runs.add(checked(year, run(line), runs));
        } catch (Malformed e) {
          Malformed.Problem problem = e.problems().get(0);
          problems.add(new Malformed.Problem(problem.code(), problem.facts(), "line " + (i + 1)));
        }
      }
    }
    if (notices.isEmpty()) {
      problems.add(problem(CalendarError.CALENDAR_SOURCE_MISSING, year));
    }
    if (problems.isEmpty() && runs.stream().noneMatch(run -> run.kind() == Kind.OFF)) {
      problems.add(problem(CalendarError.CALENDAR_HOLIDAYS_MISSING, year));
    }
    if (!problems.isEmpty()) {
      throw new Malformed(problems);
    }
    return new CalendarYear(year, notices, runs);
  }

  private static Malformed.Problem problem(CalendarError code, int year) {
    return new Malformed.Problem(code, Facts.of("year", year), "line 1");
  }

  private static Run run(String line) {
    List<String> cells = List.of(line.split(",", -1));
    boolean isOff = cells.get(0).strip().equals("OFF");
    if (cells.size() != 4
        || !isOff && !cells.get(0).strip().equals("WORK")
        || cells.get(3).isBlank()) {
      throw unreadable(line);
    }
    LocalDate first = date(cells.get(1), line);
    LocalDate last = date(cells.get(2), line);
    if (last.isBefore(first)) {
      throw unreadable(line);
    }
    return new Run(isOff ? Kind.OFF : Kind.WORK, first, last, cells.get(3).strip());
  }

  private static Run checked(int year, Run run, List<Run> before) {
    for (LocalDate end : List.of(run.first(), run.last())) {
      if (end.getYear() != year) {
        throw new Malformed(
            CalendarError.CALENDAR_DAY_OUT_OF_YEAR, Facts.of("day", end).and("year", year));
      }
    }
    for (LocalDate day = run.first(); !day.isAfter(run.last()); day = day.plusDays(1)) {
      if (run.kind() == Kind.WORK && !isWeekend(day)) {
        throw new Malformed(CalendarError.CALENDAR_DAY_IS_WEEKDAY_ANYWAY, Facts.of("day", day));
      }
    }
    for (Run other : before) {
      if (run.meets(other)) {
        LocalDate twice = run.first().isBefore(other.first()) ? other.first() : run.first();
        throw new Malformed(CalendarError.CALENDAR_DAY_TWICE, Facts.of("day", twice));
      }
    }
    return run;
  }

  private static LocalDate date(String cell, String line) {
    try {
      return LocalDate.parse(cell.strip());
    } catch (DateTimeParseException e) {
      throw unreadable(line);
    }
  }

  private static Malformed unreadable(String line) {
    return new Malformed(CalendarError.CALENDAR_UNREADABLE, Facts.of("value", Facts.shorten(line)));
  }

  static boolean isWeekend(LocalDate day) {
    return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
  }

  /** What the notice says of a day; empty where it says nothing. */
  public Optional<Run> said(LocalDate day) {
    return runs.stream().filter(run -> run.contains(day)).findFirst();
  }

  boolean isWorkingDay(LocalDate day) {
    return said(day).map(run -> run.kind() == Kind.WORK).orElse(!isWeekend(day));
  }
}
