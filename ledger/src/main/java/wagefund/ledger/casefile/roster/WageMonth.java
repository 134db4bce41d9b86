package wagefund.ledger.casefile.roster;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import wagefund.ledger.kernel.Facts;
import wagefund.ledger.kernel.Malformed;
import wagefund.ledger.kernel.SpreadsheetFigure;

/** Reads a wage month: 2022-05, 2022年5月, 2022/5, 202205, a day of it, a spreadsheet's date. */
final class WageMonth {

  private static final Pattern WRITTEN =
      Pattern.compile("([0-9]{4})(?:[-/]|年)([0-9]{1,2})(?:月|(?:[-/]|月)[0-9]{1,2}日?)?");
  private static final Pattern COMPACT = Pattern.compile("([0-9]{4})([.]?)([0-9]{2})");
  private static final LocalDate SPREADSHEET_DAY_ZERO = LocalDate.of(1899, 12, 30);
  private static final int FIRST_YEAR = 1990;
  private static final int LAST_YEAR = 2100;
  private static final int FIRST_COMPACT = 199_000;
  private static final int LAST_COMPACT = 210_012;

  private WageMonth() {}

  /**
   * @throws Malformed {@code MONTH_UNREADABLE}
   */
  static YearMonth read(Cell cell) {
    return find(cell)
        .orElseThrow(
            () ->
                new Malformed(
                    RosterError.MONTH_UNREADABLE, Facts.of("value", Facts.shorten(cell.text()))));
  }

  static Optional<YearMonth> find(Cell cell) {
    return cell.isNumber() ? ofNumber(cell) : ofText(cell.text());
  }

  private static Optional<YearMonth> ofText(String text) {
    String plain = Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("[\\p{Z}\\s]", "");
    Matcher written = WRITTEN.matcher(plain);
    if (written.matches()) {
      return of(written.group(1), written.group(2));
    }
    Matcher compact = COMPACT.matcher(plain);
    return compact.matches() ? of(compact.group(1), compact.group(3)) : Optional.empty();
  }

  /** 202205, or the days since the end of 1899 by which spreadsheets keep a date. */
  private static Optional<YearMonth> ofNumber(Cell cell) {
    SpreadsheetFigure figure;
    try {
      figure = cell.figure();
    } catch (Malformed e) {
      return Optional.empty();
    }
    int whole = figure.wholePart(LAST_COMPACT).orElse(0);
    if (whole > FIRST_COMPACT) {
      return figure.isWhole()
          ? of(String.valueOf(whole / 100), String.valueOf(whole % 100))
          : Optional.empty();
    }
    return inRange(YearMonth.from(SPREADSHEET_DAY_ZERO.plusDays(whole)));
  }

  private static Optional<YearMonth> of(String year, String month) {
    try {
      return inRange(YearMonth.of(Integer.parseInt(year), Integer.parseInt(month)));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static Optional<YearMonth> inRange(YearMonth month) {
    return month.getYear() < FIRST_YEAR || month.getYear() > LAST_YEAR
        ? Optional.empty()
        : Optional.of(month);
  }
}
