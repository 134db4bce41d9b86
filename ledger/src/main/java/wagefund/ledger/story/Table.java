package wagefund.ledger.story;

import java.util.List;

/** Rows in aligned columns, also where Chinese characters take the width of two. */
final class Table {

  private final List<Row> rows;
  private final boolean coloured;

  Table(List<Row> rows, boolean coloured) {
    this.rows = rows;
    this.coloured = coloured;
  }

  String lines() {
    int what = 0;
    int expected = 0;
    int actual = 0;
    for (Row row : rows) {
      what = Math.max(what, width(row.what()));
      expected = Math.max(expected, width(row.expected()));
      actual = Math.max(actual, width(row.actual()));
    }
    StringBuilder lines = new StringBuilder();
    for (Row row : rows) {
      boolean number = row.expected().matches("-?[\\d.]+");
      lines
          .append("    ")
          .append(mark(row.agrees()))
          .append(' ')
          .append(row.what())
          .append(" ".repeat(what - width(row.what())))
          .append("  expected ")
          .append(padded(row.expected(), expected, number))
          .append("  actual ")
          .append(padded(row.actual(), number ? actual : 0, number))
          .append('\n');
    }
    return lines.toString();
  }

  private String mark(boolean agrees) {
    String mark = agrees ? "✓" : "✗";
    String colour = agrees ? "\u001B[32m" : "\u001B[31m";
    return coloured ? colour + mark + "\u001B[0m" : mark;
  }

  private static String padded(String text, int width, boolean right) {
    String blanks = " ".repeat(Math.max(0, width - width(text)));
    return right ? blanks + text : text + blanks;
  }

  /** How many columns of a terminal a text takes. */
  static int width(String text) {
    return text.codePoints().map(c -> isWide(c) ? 2 : 1).sum();
  }

  private static boolean isWide(int c) {
    return (c >= 0x1100 && c <= 0x115F)
        || (c >= 0x2E80 && c <= 0xA4CF)
        || (c >= 0xAC00 && c <= 0xD7A3)
        || (c >= 0xF900 && c <= 0xFAFF)
        || (c >= 0xFE30 && c <= 0xFE6F)
        || (c >= 0xFF00 && c <= 0xFF60)
        || (c >= 0xFFE0 && c <= 0xFFE6)
        || (c >= 0x20000 && c <= 0x3FFFD);
  }
}
