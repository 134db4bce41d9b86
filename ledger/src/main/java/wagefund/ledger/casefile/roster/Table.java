package wagefund.ledger.casefile.roster;

import java.util.ArrayList;
import java.util.List;
import wagefund.ledger.kernel.Facts;
import wagefund.ledger.kernel.Malformed;

/** The cells of a file, whatever its format; blank lines left out. */
final class Table {

  /**
   * One line.
   *
   * @param lineNo its number in the file, from 1
   */
  record Row(int lineNo, List<Cell> cells) {

    Cell at(int column) {
      return column < cells.size() ? cells.get(column) : Cell.EMPTY;
    }
  }

  private final RosterLimits limits;
  private final List<Row> rows = new ArrayList<>();

  Table(RosterLimits limits) {
    this.limits = limits;
  }

  /**
   * @throws Malformed {@code TOO_MANY_COLUMNS} or {@code TOO_MANY_LINES}
   */
  void add(int lineNo, List<Cell> cells) {
    int used = cells.size();
    while (used > 0 && cells.get(used - 1).isEmpty()) {
      used--;
    }
    if (used > limits.columns()) {
      throw new Malformed(
          RosterError.TOO_MANY_COLUMNS, Facts.of("limit", limits.columns()), "line " + lineNo);
    }
    if (used == 0) {
      return;
    }
    if (rows.size() == limits.rows()) {
      throw tooManyLines(limits);
    }
    rows.add(new Row(lineNo, List.copyOf(cells.subList(0, used))));
  }

  List<Row> rows() {
    return rows;
  }

  static Malformed tooManyLines(RosterLimits limits) {
    return new Malformed(
        RosterError.TOO_MANY_LINES,
        Facts.of("workers", limits.workers()).and("rows", limits.rows()));
  }
}
