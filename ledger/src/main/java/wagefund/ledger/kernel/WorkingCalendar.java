package wagefund.ledger.kernel;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Which days are working days, by the State Council's notice of each year, working weekends
 * included. A year without a notice is an error, never a guess.
 */
public final class WorkingCalendar {

  private static final int FIRST_YEAR = 2015;
  private static final int LAST_YEAR = 2099;

  private final Map<Integer, CalendarYear> years;

  private WorkingCalendar(Map<Integer, CalendarYear> years) {
    this.years = Map.copyOf(years);
  }

  public static WorkingCalendar of(Collection<CalendarYear> years) {
    Map<Integer, CalendarYear> byYear = new HashMap<>();
    years.forEach(year -> byYear.put(year.year(), year));
    return new WorkingCalendar(byYear);
  }

  /** The years that are shipped, files {@code calendar/<year>.csv} on the class path. */
  public static WorkingCalendar shipped() {
    Map<Integer, CalendarYear> years = new HashMap<>();
    for (int year = FIRST_YEAR; year <= LAST_YEAR; year++) {
      try (InputStream file =
          WorkingCalendar.class.getResourceAsStream("/calendar/" + year + ".csv")) {
        if (file != null) {
          BufferedReader reader =
              new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8));
          years.put(year, CalendarYear.read(year, reader.lines().toList()));
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return new WorkingCalendar(years);
  }

  /**
   * This calendar and the years in a folder, files {@code <year>.csv}, which go before its own.
   * Files of other endings are passed over.
   *
   * @throws Malformed with each problem and its place, such as {@code 2027.csv, line 4}: those of
   *     {@link CalendarYear#read}, {@code CALENDAR_FILE_NAME} or {@code CALENDAR_FILE_UNREADABLE}
   */
  public WorkingCalendar withYearsIn(Path folder) {
    Map<Integer, CalendarYear> more = new HashMap<>(years);
    List<Malformed.Problem> problems = new ArrayList<>();
    for (Path file : csvFilesIn(folder)) {
      String name = String.valueOf(file.getFileName());
      try {
        CalendarYear year = read(name, file);
        more.put(year.year(), year);
      } catch (Malformed e) {
        e.problems()
            .forEach(
                p ->
                    problems.add(
                        new Malformed.Problem(
                            p.code(),
                            p.facts(),
                            p.place().isEmpty() ? name : name + ", " + p.place())));
      }
    }
    if (!problems.isEmpty()) {
      throw new Malformed(problems);
    }
    return new WorkingCalendar(more);
  }

  private static List<Path> csvFilesIn(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> file.toString().toLowerCase(Locale.ROOT).endsWith(".csv"))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new Malformed(
          CalendarError.CALENDAR_FILE_UNREADABLE, Facts.of("file", folder.toString()));
    }
  }

  private static CalendarYear read(String name, Path file) {
    if (!name.matches("20[0-9]{2}\\.csv")) {
      throw new Malformed(CalendarError.CALENDAR_FILE_NAME, Facts.of("file", Facts.shorten(name)));
    }
    try {
      return CalendarYear.read(Integer.parseInt(name.substring(0, 4)), Files.readAllLines(file));
    } catch (IOException e) {
      throw new Malformed(
          CalendarError.CALENDAR_FILE_UNREADABLE, Facts.of("file", Facts.shorten(name)));
    }
  }

  /** The years that it knows, in order. */
  public SortedSet<Integer> years() {
    return new TreeSet<>(years.keySet());
  }

  /**
   * Whether people work on this day.
   *
   * @throws Malformed {@code CALENDAR_YEAR_MISSING}
   */
  public boolean isWorkingDay(LocalDate day) {
    return year(day.getYear()).isWorkingDay(day);
  }

  /**
   * What the notices say of a year.
   *
   * @throws Malformed {@code CALENDAR_YEAR_MISSING}
   */
  public CalendarYear year(int wanted) {
    CalendarYear year = years.get(wanted);
    if (year == null) {
      throw new Malformed(KernelError.CALENDAR_YEAR_MISSING, Facts.of("year", wanted));
    }
    return year;
  }

  /**
   * The last day of a period of working days that begins on the day after the one given.
   *
   * @param days 0 or more; 0 is the day itself
   * @throws Malformed {@code CALENDAR_YEAR_MISSING}
   */
  public LocalDate plusWorkingDays(LocalDate from, int days) {
    if (days < 0) {
      throw new IllegalArgumentException("A period below zero: " + days);
    }
    LocalDate day = from;
    for (int left = days; left > 0; ) {
      day = day.plusDays(1);
      if (isWorkingDay(day)) {
        left--;
      }
    }
    return day;
  }

  /**
   * How many working days lie after the first day, up to and with the last; 0 where the last is not
   * later.
   *
   * @throws Malformed {@code CALENDAR_YEAR_MISSING}
   */
  public int workingDaysBetween(LocalDate after, LocalDate upTo) {
    int days = 0;
    for (LocalDate day = after.plusDays(1); !day.isAfter(upTo); day = day.plusDays(1)) {
      if (isWorkingDay(day)) {
        days++;
      }
    }
    return days;
  }

  /**
   * Why {@link #plusWorkingDays} could not answer, for callers that refuse instead of failing.
   *
   * @return {@code CALENDAR_YEAR_MISSING} with the year, or empty where it can answer
   */
  public Optional<Rejection> whyNotPlusWorkingDays(LocalDate from, int days) {
    try {
      plusWorkingDays(from, days);
      return Optional.empty();
    } catch (Malformed e) {
      List<Malformed.Problem> problems = e.problems();
      return Optional.of(new Rejection(problems.get(0).code(), problems.get(0).facts()));
    }
  }
}
