package wagefund.ledger.kernel;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The holidays and make-up workdays of one year, as the State Council announced them.
 *
 * <p>A file has a line for each run of days: {@code OFF,2025-10-01,2025-10-08,国庆节、中秋节} or {@code
 * WORK,2025-09-28,2025-09-28,国庆节调休}. Lines that begin with {@code #} name the notice. A day that no
 * line names is a working day from Monday to Friday.
 *
 * @param off days off
 * @param work weekend days on which people work
 */
public record CalendarYear(int year, Set<LocalDate> off, Set<LocalDate> work) {

  public CalendarYear {
    off = Set.copyOf(off);
    work = Set.copyOf(work);
  }

  /**
   * Reads the file of a year.
   *
   * @throws Malformed {@code CALENDAR_UNREADABLE}, {@code CALENDAR_DAY_OUT_OF_YEAR}, {@code
   *     CALENDAR_DAY_TWICE} or {@code CALENDAR_DAY_IS_WEEKDAY_ANYWAY}, with the line
   */
  public static CalendarYear read(int year, List<String> lines) {
    Set<LocalDate> off = new HashSet<>();
    Set<LocalDate> work = new HashSet<>();
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i).strip();
      if (!line.isEmpty() && !line.startsWith("#")) {
        readLine(year, line, "line " + (i + 1), off, work);
      }
    }
    return new CalendarYear(year, off, work);
  }

  private static void readLine(
      int year, String line, String place, Set<LocalDate> off, Set<LocalDate> work) {
    List<String> cells = List.of(line.split(",", -1));
    boolean isOff = cells.get(0).equals("OFF");
    if (cells.size() != 4 || !isOff && !cells.get(0).equals("WORK")) {
      throw unreadable(line, place);
    }
    LocalDate first = date(cells.get(1), line, place);
    LocalDate last = date(cells.get(2), line, place);
    if (last.isBefore(first)) {
      throw unreadable(line, place);
    }
    for (LocalDate day = first; !day.isAfter(last); day = day.plusDays(1)) {
      if (day.getYear() != year) {
        throw new Malformed(
            CalendarError.CALENDAR_DAY_OUT_OF_YEAR, Facts.of("day", day).and("year", year), place);
      }
      if (off.contains(day) || work.contains(day)) {
        throw new Malformed(CalendarError.CALENDAR_DAY_TWICE, Facts.of("day", day), place);
      }
      if (!isOff && !isWeekend(day)) {
        throw new Malformed(
            CalendarError.CALENDAR_DAY_IS_WEEKDAY_ANYWAY, Facts.of("day", day), place);
      }
      (isOff ? off : work).add(day);
    }
  }

  private static LocalDate date(String cell, String line, String place) {
    try {
      return LocalDate.parse(cell.strip());
    } catch (DateTimeParseException e) {
      throw unreadable(line, place);
    }
  }

  private static Malformed unreadable(String line, String place) {
    return new Malformed(
        CalendarError.CALENDAR_UNREADABLE, Facts.of("value", Facts.shorten(line)), place);
  }

  static boolean isWeekend(LocalDate day) {
    return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
  }

  boolean isWorkingDay(LocalDate day) {
    return work.contains(day) || !isWeekend(day) && !off.contains(day);
  }
}
