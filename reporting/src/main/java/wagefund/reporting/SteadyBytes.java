package wagefund.reporting;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/**
 * Takes out of a finished file what the writing libraries draw from the clock and from chance, so
 * that the same statement is the same file, to be compared by its digest. Every replacement is as
 * long as what it replaces: the offsets in the file stay right.
 */
final class SteadyBytes {

  private static final Pattern DATE = Pattern.compile("/(CreationDate|ModDate) ?\\(D:[^)]*\\)");
  private static final Pattern FILE_ID = Pattern.compile("/ID ?\\[<[0-9a-fA-F]+><[0-9a-fA-F]+>]");
  private static final Pattern SUBSET = Pattern.compile("/([A-Z]{6})\\+NotoSansSC");
  private static final Pattern HEX = Pattern.compile("(?<=<)[0-9a-fA-F]+(?=>)");

  private static final Pattern INSTANT = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT[0-9:.]+Z");

  private SteadyBytes() {}

  static byte[] ofPdf(byte[] file, Statement statement) {
    String text = new String(file, StandardCharsets.ISO_8859_1);
    String day = statement.asOf().format(DateTimeFormatter.BASIC_ISO_DATE);
    text =
        DATE.matcher(text)
            .replaceAll(
                found -> {
                  String date = found.group();
                  int start = date.indexOf("D:") + 2;
                  String fixed = day + "000000+08'00'";
                  int length = date.length() - start - 1;
                  return Matcher.quoteReplacement(
                      date.substring(0, start) + fixed.substring(0, length) + ")");
                });
    String code = statement.checkCode();
    text =
        FILE_ID
            .matcher(text)
            .replaceAll(
                found ->
                    HEX.matcher(found.group())
                        .replaceAll(hex -> code.substring(0, hex.group().length())));
    return withSteadySubsets(text).getBytes(StandardCharsets.ISO_8859_1);
  }

  /** Embedded parts of a font are marked by six chance letters: give them letters in order. */
  private static String withSteadySubsets(String text) {
    Map<String, String> steady = new LinkedHashMap<>();
    return SUBSET
        .matcher(text)
        .replaceAll(
            found -> {
              String letters =
                  steady.computeIfAbsent(
                      found.group(1), any -> "WAGEF" + (char) ('A' + steady.size()));
              return "/" + letters + "+NotoSansSC";
            });
  }

  private static byte[] withDay(byte[] properties, Statement statement) {
    return INSTANT
        .matcher(new String(properties, StandardCharsets.UTF_8))
        .replaceAll(statement.asOf() + "T00:00:00Z")
        .getBytes(StandardCharsets.UTF_8);
  }

  static byte[] ofXlsx(byte[] file, Statement statement) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(file.length);
    try (ZipFile from = ZipFile.builder().setByteArray(file).get();
        ZipOutputStream to = new ZipOutputStream(bytes)) {
      for (ZipArchiveEntry entry : Collections.list(from.getEntries())) {
        ZipEntry steady = new ZipEntry(entry.getName());
        steady.setTimeLocal(LocalDateTime.of(2000, 1, 1, 0, 0));
        to.putNextEntry(steady);
        byte[] content = from.getInputStream(entry).readAllBytes();
        to.write(
            entry.getName().equals("docProps/core.xml") ? withDay(content, statement) : content);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }
}
