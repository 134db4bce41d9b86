package wagefund.verifier;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;

/**
 * A file of the export, read line by line: UTF-8, cells with tabs between, the first line with the
 * names of the columns. The last cell of each line is the beginning of SHA-256 over the last cell
 * of the line before and the line itself without it: so the first line that was changed is known.
 */
final class Table implements AutoCloseable {

  /** How many hexadecimal digits of the hash a line carries. */
  static final int MARK = 16;

  private final String file;
  private final InputStream in;
  private final Map<String, Integer> columns = new HashMap<>();
  private String[] cells = new String[0];
  private String mark = "";
  private long line;

  private Table(String file, InputStream in) {
    this.file = file;
    this.in = in;
  }

  static Table open(Path folder, String file, String... needed) throws IOException, Finding {
    if (!Files.isRegularFile(folder.resolve(file))) {
      throw new Finding(file, 0, "the file is missing");
    }
    Table table =
        new Table(file, new BufferedInputStream(Files.newInputStream(folder.resolve(file))));
    if (!table.next()) {
      throw table.wrong("the file is empty");
    }
    for (int i = 0; i < table.cells.length; i++) {
      table.columns.put(table.cells[i], i);
    }
    for (String column : needed) {
      if (!table.columns.containsKey(column)) {
        throw table.wrong("the column " + column + " is missing");
      }
    }
    return table;
  }

  /** Goes to the next line; false at the end. */
  boolean next() throws IOException, Finding {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    int read = in.read();
    if (read < 0) {
      return false;
    }
    line++;
    while (read >= 0 && read != '\n') {
      bytes.write(read);
      read = in.read();
    }
    if (read < 0) {
      throw wrong("the line does not end");
    }
    byte[] all = bytes.toByteArray();
    int content = all.length - MARK - 1;
    if (content < 0 || all[content] != '\t') {
      throw wrong("the line was changed: it has no mark");
    }
    String kept = new String(all, content + 1, MARK, StandardCharsets.ISO_8859_1);
    byte[] before = mark.getBytes(StandardCharsets.ISO_8859_1);
    byte[] hash = Hashes.sha256(before, java.util.Arrays.copyOf(all, content));
    mark = HexFormat.of().formatHex(hash).substring(0, MARK);
    if (!mark.equals(kept)) {
      throw wrong("the line was changed: it does not give its mark");
    }
    cells = new String(all, 0, content, StandardCharsets.UTF_8).split("\t", -1);
    if (!columns.isEmpty() && cells.length != columns.size()) {
      throw wrong("the line has " + cells.length + " cells");
    }
    return true;
  }

  long line() {
    return line;
  }

  /** Whether the file has a column; exports of earlier editions lack some. */
  boolean has(String column) {
    return columns.containsKey(column);
  }

  /** The cell as it stands. */
  String raw(String column) {
    return cells[columns.getOrDefault(column, 0)];
  }

  /** The cell as text; {@code \N} stands for none, a backslash for what would end a cell. */
  String text(String column) {
    String raw = raw(column);
    if (raw.equals("\\N")) {
      return "";
    }
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < raw.length(); i++) {
      char c = raw.charAt(i);
      if (c == '\\' && i + 1 < raw.length()) {
        i++;
        char next = raw.charAt(i);
        text.append(next == 't' ? '\t' : next == 'n' ? '\n' : next == 'r' ? '\r' : next);
      } else {
        text.append(c);
      }
    }
    return text.toString();
  }

  boolean isNull(String column) {
    return raw(column).equals("\\N");
  }

  long number(String column) throws Finding {
    try {
      return Long.parseLong(raw(column));
    } catch (NumberFormatException e) {
      throw wrong(column + " is not a number: " + raw(column));
    }
  }

  byte[] hex(String column) throws Finding {
    try {
      return HexFormat.of().parseHex(raw(column));
    } catch (IllegalArgumentException e) {
      throw wrong(column + " is not hexadecimal: " + raw(column));
    }
  }

  byte[] base64(String column) throws Finding {
    try {
      return Base64.getDecoder().decode(raw(column));
    } catch (IllegalArgumentException e) {
      throw wrong(column + " is not base64");
    }
  }

  Finding wrong(String what) {
    return new Finding(file, line, what);
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
