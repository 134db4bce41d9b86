package wagefund.reporting;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import wagefund.reporting.SheetLayout.Column;
import wagefund.reporting.SheetLayout.Section;

/** Writes a statement as a spreadsheet: amounts are numbers, each table has one header row. */
final class Sheet {

  private static final String AMOUNT = "#,##0.00;[Red]-#,##0.00";
  private static final String HEAD = "E6EEF7";

  private final Statement statement;
  private final SheetLayout layout;
  private final Worksheet sheet;
  private int row;

  private Sheet(Statement statement, Worksheet sheet) {
    this.statement = statement;
    this.layout = SheetLayout.of(statement);
    this.sheet = sheet;
  }

  static byte[] of(Statement statement, Issuer issuer, Proof proof) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (Workbook workbook = new Workbook(bytes, "wagefund", "1.0")) {
      Sheet sheet = new Sheet(statement, workbook.newWorksheet(statement.title().zh()));
      sheet.fill(issuer, proof);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return SteadyBytes.ofXlsx(bytes.toByteArray(), statement);
  }

  private void fill(Issuer issuer, Proof proof) {
    sheet.value(row, 0, plain(statement.title()));
    sheet.style(row++, 0).bold().fontSize(16).set();
    line(new Both("编制单位", "Entity"), issuer.name() + " " + issuer.nameInEnglish());
    line(new Both("编号", "No."), statement.number());
    line(new Both("金额单位", "Amounts in"), "元 yuan");
    facts(layout.facts());
    for (Section section : layout.sections()) {
      row++;
      table(section);
    }
    row++;
    facts(layout.totals());
    line(new Both("数据截至账序", "Known on position"), statement.knownOn());
    line(new Both("业务日期", "As of"), statement.asOf().toString());
    line(new Both("校验码", "Check code"), statement.checkCode());
    line(new Both("封存检查点", "Sealed checkpoint"), proof.line());
    line(new Both("核对文本", "Text to compare"), proof.text());
    row++;
    line(new Both("制表／复核／审批", "Prepared, reviewed, approved"), "");
  }

  private void facts(List<Column> facts) {
    for (Column fact : facts) {
      Object value = find(statement.facts(), fact);
      if (value != null) {
        line(fact.label(), value);
      }
    }
  }

  private void line(Both label, Object value) {
    sheet.value(row, 0, plain(label));
    sheet.style(row, 0).bold().set();
    put(1, value);
    sheet.style(row, 1).horizontalAlignment("left").set();
    row++;
  }

  private void table(Section section) {
    sheet.value(row, 0, plain(section.title()));
    sheet.style(row++, 0).bold().fontSize(12).set();
    if (section.hasHeader()) {
      for (int at = 0; at < section.columns().size(); at++) {
        sheet.value(row, at, plain(section.columns().get(at).label()));
        sheet.style(row, at).bold().fillColor(HEAD).wrapText(true).borderStyle("thin").set();
      }
      row++;
      if (layout.sections().size() == 1) {
        sheet.freezePane(0, row);
      }
    }
    for (int at = 0; at < section.columns().size(); at++) {
      sheet.width(at, section.columns().get(at).width());
    }
    statement.rows().stream()
        .filter(candidate -> candidate.section().equals(section.name()))
        .forEach(found -> tableRow(section, found));
  }

  private void tableRow(Section section, Row found) {
    for (int at = 0; at < section.columns().size(); at++) {
      Object value = find(found.cells(), section.columns().get(at));
      if (value != null) {
        put(at, value);
      }
      sheet.style(row, at).verticalAlignment("center").wrapText(true).borderStyle("thin").set();
    }
    row++;
  }

  private static @Nullable Object find(Map<String, Object> cells, Column column) {
    return column.cells().stream()
        .filter(cells::containsKey)
        .findFirst()
        .<@Nullable Object>map(cells::get)
        .orElse(null);
  }

  private void put(int at, Object value) {
    if (value instanceof BigDecimal amount) {
      sheet.value(row, at, amount);
      sheet.style(row, at).format(AMOUNT).set();
    } else if (value instanceof Number number) {
      sheet.value(row, at, number);
    } else {
      sheet.value(row, at, value instanceof Both both ? plain(both) : clean(value.toString()));
    }
  }

  private static String plain(Both words) {
    return clean(words.en().isEmpty() ? words.zh() : words.zh() + " " + words.en());
  }

  /** A sheet keeps rare characters as they are, but control characters would break the file. */
  private static String clean(String text) {
    return text.replaceAll("[\\p{Cntrl}&&[^\\n]]", " ");
  }
}
