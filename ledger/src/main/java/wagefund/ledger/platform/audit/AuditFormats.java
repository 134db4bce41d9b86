package wagefund.ledger.platform.audit;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.BufferedOutputStream;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Writes a table row by row; nothing but the row at hand is in memory. */
final class AuditFormats {

  private static final int SHEET_LIMIT = 1_000_000;

  private static final Pattern MOMENT = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT[0-9:.]+Z");

  private AuditFormats() {}

  /** With a byte order mark, so that spreadsheets read Chinese. */
  static void csv(AuditTable table, OutputStream to) throws IOException {
    Writer out = new BufferedWriter(new OutputStreamWriter(to, StandardCharsets.UTF_8));
    out.write('\uFEFF');
    line(out, table.columns());
    table
        .rows()
        .accept(
            row -> {
              try {
                line(out, row);
              } catch (IOException e) {
                throw new UncheckedIOException(e);
              }
            });
    out.flush();
  }

  private static void line(Writer out, List<String> cells) throws IOException {
    for (int i = 0; i < cells.size(); i++) {
      out.write(i == 0 ? "" : ",");
      out.write(cell(cells.get(i)));
    }
    out.write("\r\n");
  }

  /** A text that a spreadsheet would take for a formula gets an apostrophe. */
  private static String cell(String text) {
    boolean formula =
        !text.isEmpty() && "=+-@\t".indexOf(text.charAt(0)) >= 0 && !text.matches("-[0-9.]+");
    String safe = formula ? "'" + text : text;
    boolean quoted = safe.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
    return quoted ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
  }

  static void xlsx(AuditTable table, OutputStream to) throws IOException {
    Path begun = Files.createTempFile("audit", ".xlsx");
    try {
      try (OutputStream file = new BufferedOutputStream(Files.newOutputStream(begun))) {
        Workbook book = new Workbook(file, "Ledger", "1.0");
        Sheets sheets = new Sheets(book, table);
        table.rows().accept(sheets::row);
        book.finish();
      }
      withoutItsMoment(begun, to);
    } finally {
      Files.delete(begun);
    }
  }

  /** A workbook says when it was made; the same rows shall give the same bytes. */
  private static void withoutItsMoment(Path book, OutputStream to) throws IOException {
    try (ZipFile read = new ZipFile(book.toFile())) {
      ZipOutputStream zip = new ZipOutputStream(to, StandardCharsets.UTF_8);
      for (ZipEntry part : Collections.list(read.entries())) {
        ZipEntry entry = new ZipEntry(part.getName());
        entry.setTimeLocal(LocalDateTime.of(1980, 1, 1, 0, 0));
        zip.putNextEntry(entry);
        try (InputStream content = read.getInputStream(part)) {
          if (part.getName().equals("docProps/core.xml")) {
            String text = new String(content.readAllBytes(), StandardCharsets.UTF_8);
            zip.write(
                MOMENT
                    .matcher(text)
                    .replaceAll("1980-01-01T00:00:00Z")
                    .getBytes(StandardCharsets.UTF_8));
          } else {
            content.transferTo(zip);
          }
        }
        zip.closeEntry();
      }
      zip.finish();
    }
  }

  private static final class Sheets {
    private final Workbook book;
    private final AuditTable table;
    private Worksheet sheet;
    private int number = 1;
    private int row;

    Sheets(Workbook book, AuditTable table) {
      this.book = book;
      this.table = table;
      this.sheet = begin();
    }

    private Worksheet begin() {
      Worksheet begun = book.newWorksheet(number == 1 ? table.name() : table.name() + " " + number);
      for (int i = 0; i < table.columns().size(); i++) {
        begun.value(0, i, table.columns().get(i));
      }
      begun.freezePane(0, 1);
      row = 1;
      return begun;
    }

    void row(List<String> cells) {
      if (row > SHEET_LIMIT) {
        number++;
        sheet = begin();
      }
      for (int i = 0; i < cells.size(); i++) {
        if (table.amounts().contains(table.columns().get(i))) {
          sheet.value(row, i, new BigDecimal(cells.get(i)));
          sheet.style(row, i).format("#,##0.00").set();
        } else {
          // In the cell itself: a shared table of texts would be kept in memory until the end.
          sheet.inlineString(row, i, cells.get(i));
        }
      }
      row++;
      if (row % 1_000 == 0) {
        try {
          sheet.flush();
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
      }
    }
  }

  static void xml(
      AuditTable table, AuditMapping.Standard standard, AuditMapping.Table names, OutputStream to)
      throws IOException {
    try {
      XMLStreamWriter xml =
          XMLOutputFactory.newFactory().createXMLStreamWriter(to, StandardCharsets.UTF_8.name());
      xml.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
      xml.writeCharacters("\n");
      xml.writeStartElement(standard.root());
      xml.writeAttribute("标准", standard.title());
      List<Map.Entry<Integer, String>> fields = fields(table, names);
      table.rows().accept(row -> element(xml, names.name(), fields, row));
      xml.writeCharacters("\n");
      xml.writeEndElement();
      xml.writeEndDocument();
      xml.flush();
    } catch (XMLStreamException e) {
      throw new IOException(e);
    }
  }

  private static List<Map.Entry<Integer, String>> fields(
      AuditTable table, AuditMapping.Table names) {
    List<Map.Entry<Integer, String>> fields = new ArrayList<>();
    names
        .fields()
        .forEach(
            (column, name) -> {
              int at = table.columns().indexOf(column);
              if (at < 0) {
                throw new IllegalStateException(
                    "The audit mapping names a column that is not there: " + column);
              }
              fields.add(Map.entry(at, name));
            });
    return fields;
  }

  private static void element(
      XMLStreamWriter xml, String name, List<Map.Entry<Integer, String>> fields, List<String> row) {
    try {
      xml.writeCharacters("\n  ");
      xml.writeStartElement(name);
      for (Map.Entry<Integer, String> field : fields) {
        xml.writeStartElement(field.getValue());
        xml.writeCharacters(readable(row.get(field.getKey())));
        xml.writeEndElement();
      }
      xml.writeEndElement();
    } catch (XMLStreamException e) {
      throw new UncheckedIOException(new IOException(e));
    }
  }

  /** XML knows no control characters. */
  private static String readable(String text) {
    return text.replaceAll("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\uFFFE\\uFFFF]", "");
  }

  static void json(AuditTable table, AuditMapping.Table names, OutputStream to) throws IOException {
    JsonGenerator json = new JsonFactory().createGenerator(to);
    json.useDefaultPrettyPrinter();
    json.writeStartObject();
    json.writeArrayFieldStart(names.name());
    List<Map.Entry<Integer, String>> fields = fields(table, names);
    table
        .rows()
        .accept(
            row -> {
              try {
                json.writeStartObject();
                for (Map.Entry<Integer, String> field : fields) {
                  json.writeStringField(field.getValue(), row.get(field.getKey()));
                }
                json.writeEndObject();
              } catch (IOException e) {
                throw new UncheckedIOException(e);
              }
            });
    json.writeEndArray();
    json.writeEndObject();
    json.flush();
  }
}
