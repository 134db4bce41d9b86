package wagefund.ledger.casefile.roster;

import java.util.ArrayList;
import java.util.List;
import wagefund.ledger.kernel.Facts;
import wagefund.ledger.kernel.Malformed;

/**
 * Reads text with one line a row; fields are parted by comma, semicolon or tab, whichever is the
 * most frequent in the first lines, and may be quoted.
 */
final class CsvTable {

  private static final int LOOKED_AT = 4_000;

  private final String text;
  private final char separator;
  private final Table table;
  private final int columnLimit;
  private int at;
  private int line = 1;

  private CsvTable(String text, RosterLimits limits) {
    this.text = text;
    this.separator = separator(text);
    this.table = new Table(limits);
    this.columnLimit = limits.columns();
  }

  static Table read(String text, RosterLimits limits) {
    CsvTable csv = new CsvTable(text, limits);
    while (csv.at < text.length()) {
      csv.row();
    }
    return csv.table;
  }

  private void row() {
    int lineNo = line;
    List<Cell> cells = new ArrayList<>();
    boolean more = true;
    while (more) {
      Cell cell = at < text.length() && text.charAt(at) == '"' ? quoted() : plain();
      if (cells.size() <= columnLimit || !cell.isEmpty()) {
        cells.add(cell);
      }
      if (cells.size() > 2 * columnLimit) {
        break;
      }
      more = at < text.length() && text.charAt(at) == separator;
      if (more) {
        at++;
      }
    }
    table.add(lineNo, cells);
    endOfLine();
  }

  private Cell plain() {
    int from = at;
    while (at < text.length() && !endsField(text.charAt(at))) {
      at++;
    }
    return Cell.text(text.substring(from, at));
  }

  /** A field in quotes may hold separators, line ends and doubled quotes. */
  private Cell quoted() {
    int began = line;
    StringBuilder field = new StringBuilder();
    at++;
    while (true) {
      if (at >= text.length()) {
        throw new Malformed(RosterError.QUOTE_NOT_CLOSED, Facts.NONE, "line " + began);
      }
      char c = text.charAt(at++);
      if (c == '"') {
        if (at < text.length() && text.charAt(at) == '"') {
          at++;
        } else {
          break;
        }
      }
      if (c == '\n') {
        line++;
      }
      field.append(c);
    }
    int end = fieldEnd();
    field.append(text, at, end);
    at = end;
    return Cell.text(field.toString());
  }

  private int fieldEnd() {
    int end = at;
    while (end < text.length() && !endsField(text.charAt(end))) {
      end++;
    }
    return end;
  }

  private boolean endsField(char c) {
    return c == separator || c == '\n' || c == '\r';
  }

  private void endOfLine() {
    if (at < text.length() && text.charAt(at) == '\r') {
      at++;
      if (at < text.length() && text.charAt(at) == '\n') {
        at++;
      }
      line++;
    } else if (at < text.length() && text.charAt(at) == '\n') {
      at++;
      line++;
    }
  }

  private static char separator(String text) {
    String beginning = text.substring(0, Math.min(LOOKED_AT, text.length()));
    char best = ',';
    for (char candidate : new char[] {';', '\t'}) {
      if (count(beginning, candidate) > count(beginning, best)) {
        best = candidate;
      }
    }
    return best;
  }

  private static long count(String text, char searched) {
    return text.chars().filter(c -> c == searched).count();
  }
}
