package wagefund.reporting;

import java.awt.Image;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Everything that one statement prints, computed and ready for its template.
 *
 * @param template the name of its template
 * @param title its official title
 * @param number its number: kind, id and the position of the data, always the same for the same
 *     data
 * @param asOf the latest business date in it
 * @param knownOn the position in the ledger's one order up to which it knows
 * @param facts what stands outside the table, by name
 * @param pictures drawings of the same figures, by name; no part of the check code
 * @param rows the rows of the table
 */
record Statement(
    String template,
    Both title,
    String number,
    LocalDate asOf,
    long knownOn,
    Map<String, Object> facts,
    Map<String, Image> pictures,
    List<Row> rows) {

  Statement {
    facts = Collections.unmodifiableMap(new TreeMap<>(facts));
    pictures = Map.copyOf(pictures);
    rows = List.copyOf(rows);
  }

  /** 校验码: SHA-256 over the number, the facts and the rows, in hexadecimal digits. */
  String checkCode() {
    MessageDigest digest = sha256();
    update(digest, template + "\n" + number + "\n" + knownOn + "\n" + asOf + "\n");
    facts.forEach((name, value) -> update(digest, line(name, value)));
    for (Row row : rows) {
      update(digest, row.section() + "\n");
      row.cells().forEach((name, value) -> update(digest, line(name, value)));
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  private static String line(String name, Object value) {
    String text = value.toString();
    return name + ":" + text.length() + ":" + text + "\n";
  }

  private static void update(MessageDigest digest, String text) {
    digest.update(text.getBytes(StandardCharsets.UTF_8));
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
