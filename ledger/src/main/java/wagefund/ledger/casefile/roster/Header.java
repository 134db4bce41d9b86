package wagefund.ledger.casefile.roster;

import java.time.YearMonth;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import wagefund.ledger.kernel.Facts;
import wagefund.ledger.kernel.Malformed;

/** Where each column stands, by the header row. */
final class Header {

  /** How the arrears are given. */
  enum Shape {
    COLUMN_A_MONTH,
    MONTH_AND_AMOUNT,
    RANGE_AND_AMOUNT
  }

  private static final int ROWS_LOOKED_AT = 20;
  private static final List<Column> REQUIRED =
      List.of(Column.NAME, Column.ID_NUMBER, Column.BANK, Column.CARD_NUMBER);

  private final Table.Row row;
  private final Map<Column, Integer> columns = new EnumMap<>(Column.class);
  private final SortedMap<YearMonth, Integer> months = new TreeMap<>();

  private Header(Table.Row row) {
    this.row = row;
  }

  /**
   * The header among the first rows: the first that names the workers and their ID numbers, or
   * three columns that are known.
   *
   * @return how many rows end with it, and it
   * @throws Malformed {@code HEADER_MISSING}, {@code COLUMN_MISSING}, {@code COLUMN_TWICE}, {@code
   *     ARREARS_COLUMNS_MISSING} or {@code ARREARS_COLUMNS_MIXED}
   */
  static Found find(Table table, Problems problems) {
    List<Table.Row> rows = table.rows();
    for (int i = 0; i < Math.min(rows.size(), ROWS_LOOKED_AT); i++) {
      if (isHeader(rows.get(i))) {
        Header header = new Header(rows.get(i));
        header.read(problems);
        problems.throwIfAny();
        return new Found(header, i + 1);
      }
    }
    throw new Malformed(RosterError.HEADER_MISSING, Facts.of("columns", "姓名, 身份证号, 银行, 银行卡号"));
  }

  /**
   * @param rows the rows up to and with the header
   */
  record Found(Header header, int rows) {}

  private static boolean isHeader(Table.Row row) {
    List<Column> known =
        row.cells().stream().flatMap(cell -> Column.find(cell.text()).stream()).distinct().toList();
    return known.size() >= 3 || known.contains(Column.NAME) && known.contains(Column.ID_NUMBER);
  }

  private void read(Problems problems) {
    for (int i = 0; i < row.cells().size(); i++) {
      Cell cell = row.at(i);
      Optional<Column> known = Column.find(cell.text());
      Optional<YearMonth> month = known.isPresent() ? Optional.empty() : WageMonth.find(cell);
      boolean twice =
          known.isPresent() && columns.putIfAbsent(known.get(), i) != null
              || month.isPresent() && months.putIfAbsent(month.get(), i) != null;
      if (twice) {
        problems.add(RosterError.COLUMN_TWICE, shown(cell), place(row, i));
      } else if (known.isEmpty() && month.isEmpty() && !cell.isEmpty()) {
        problems.warn(RosterWarning.Kind.COLUMN_IGNORED, shown(cell), place(row, i));
      }
    }
    for (Column required : REQUIRED) {
      if (!has(required)) {
        problems.add(RosterError.COLUMN_MISSING, Facts.of("column", required.title()), place(row));
      }
    }
    checkShape(problems);
  }

  private void checkShape(Problems problems) {
    boolean range = has(Column.FROM) || has(Column.TO);
    boolean mixed = !months.isEmpty() && (has(Column.MONTH) || range) || has(Column.MONTH) && range;
    boolean complete =
        !months.isEmpty()
            || has(Column.AMOUNT) && (has(Column.MONTH) || has(Column.FROM) && has(Column.TO));
    if (mixed) {
      problems.add(RosterError.ARREARS_COLUMNS_MIXED, Facts.NONE, place(row));
    } else if (!complete) {
      problems.add(RosterError.ARREARS_COLUMNS_MISSING, Facts.NONE, place(row));
    }
  }

  Shape shape() {
    if (!months.isEmpty()) {
      return Shape.COLUMN_A_MONTH;
    }
    return has(Column.MONTH) ? Shape.MONTH_AND_AMOUNT : Shape.RANGE_AND_AMOUNT;
  }

  /** The column of each month, where there is a column a month. */
  SortedMap<YearMonth, Integer> months() {
    return months;
  }

  Cell cell(Table.Row line, Column column) {
    return Optional.ofNullable(columns.get(column)).map(line::at).orElse(Cell.EMPTY);
  }

  /** Where an officer finds the cell: {@code line 4, column 身份证号}. */
  String place(Table.Row line, Column column) {
    return Optional.ofNullable(columns.get(column)).map(i -> place(line, i)).orElse(place(line));
  }

  String place(Table.Row line, int column) {
    return place(line) + ", column " + Facts.shorten(row.at(column).text());
  }

  /** A list of objects has no header line. */
  private static String place(Table.Row line) {
    return line.lineNo() == 0 ? "header" : "line " + line.lineNo();
  }

  private boolean has(Column column) {
    return columns.containsKey(column);
  }

  private static Facts shown(Cell cell) {
    return Facts.of("column", Facts.shorten(cell.text()));
  }
}
