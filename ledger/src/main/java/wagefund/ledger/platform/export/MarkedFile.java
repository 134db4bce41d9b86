package wagefund.ledger.platform.export;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import wagefund.ledger.kernel.Digest;

/**
 * A file of an export: cells with tabs between, and at the end of each line a mark, the beginning
 * of SHA-256 over the mark before and the line. It is written beside its place until it is whole;
 * what an earlier run wrote of it is taken up after its last whole line.
 */
final class MarkedFile implements AutoCloseable {

  /** The ending while it is not whole. */
  static final String PART = ".part";

  private static final int MARK = 16;

  private final Path file;
  private final Path part;
  private final OutputStream out;
  private String mark = "";
  private long lines;
  private List<String> last = List.of();

  private MarkedFile(Path file, boolean resume, List<String> header) throws IOException {
    this.file = file;
    this.part = file.resolveSibling(file.getFileName() + PART);
    if (resume && Files.exists(part)) {
      takeUp();
    } else {
      Files.deleteIfExists(part);
    }
    this.out =
        new BufferedOutputStream(
            Files.newOutputStream(part, StandardOpenOption.CREATE, StandardOpenOption.APPEND),
            1 << 16);
    if (lines == 0) {
      line(header);
    }
  }

  /** Begins a file anew. */
  static MarkedFile begin(Path file, List<String> header) throws IOException {
    return new MarkedFile(file, false, header);
  }

  /** Goes on with a file where an earlier run left it. */
  static MarkedFile resume(Path file, List<String> header) throws IOException {
    return new MarkedFile(file, true, header);
  }

  /** Reads what is there line by line, and cuts off what is not whole or not right. */
  private void takeUp() throws IOException {
    long good = 0;
    try (RandomAccessFile there = new RandomAccessFile(part.toFile(), "rw")) {
      byte[] rest = new byte[0];
      byte[] buffer = new byte[1 << 16];
      boolean right = true;
      for (int read = there.read(buffer); read >= 0 && right; read = there.read(buffer)) {
        byte[] bytes = java.util.Arrays.copyOf(rest, rest.length + read);
        System.arraycopy(buffer, 0, bytes, rest.length, read);
        int from = 0;
        for (int at = 0; at < bytes.length && right; at++) {
          if (bytes[at] == '\n') {
            right = take(new String(bytes, from, at - from, StandardCharsets.UTF_8));
            good += right ? at - from + 1 : 0;
            from = at + 1;
          }
        }
        rest = java.util.Arrays.copyOfRange(bytes, Math.min(from, bytes.length), bytes.length);
      }
      there.setLength(good);
    }
  }

  private boolean take(String line) {
    int end = line.lastIndexOf('\t');
    if (end < 0) {
      return false;
    }
    String content = line.substring(0, end);
    String next = markOf(content);
    if (!next.equals(line.substring(end + 1))) {
      return false;
    }
    mark = next;
    lines++;
    last = List.of(content.split("\t", -1));
    return true;
  }

  private String markOf(String content) {
    MessageDigest sha = Digest.sha256();
    sha.update(mark.getBytes(StandardCharsets.US_ASCII));
    sha.update(content.getBytes(StandardCharsets.UTF_8));
    return HexFormat.of().formatHex(sha.digest()).substring(0, MARK);
  }

  /** The cells of the last line that is there; the names of the columns where it is the first. */
  List<String> last() {
    return last;
  }

  /** How many lines stand below the names of the columns. */
  long rows() {
    return lines - 1;
  }

  void row(List<?> cells) {
    List<String> texts = new ArrayList<>(cells.size());
    cells.forEach(cell -> texts.add(cell(cell)));
    try {
      line(texts);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void line(List<String> cells) throws IOException {
    String content = String.join("\t", cells);
    mark = markOf(content);
    out.write((content + "\t" + mark + "\n").getBytes(StandardCharsets.UTF_8));
    lines++;
    last = cells;
  }

  /** Bytes in hexadecimal digits, and text with a backslash before what would end a cell. */
  private static String cell(@Nullable Object value) {
    if (value == null) {
      return "\\N";
    }
    if (value instanceof byte[] bytes) {
      return HexFormat.of().formatHex(bytes);
    }
    return String.valueOf(value)
        .replace("\\", "\\\\")
        .replace("\t", "\\t")
        .replace("\n", "\\n")
        .replace("\r", "\\r");
  }

  /** What has no place in a line of text. */
  static @Nullable String base64(byte @Nullable [] bytes) {
    return bytes == null ? null : Base64.getEncoder().encodeToString(bytes);
  }

  /** Puts the file, which is whole now, into its place. */
  void done() throws IOException {
    out.close();
    Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
  }

  @Override
  public void close() throws IOException {
    out.close();
  }
}
