package wagefund.ledger.casefile.roster;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import wagefund.ledger.kernel.Bank;
import wagefund.ledger.kernel.BankCode;
import wagefund.ledger.kernel.Banks;
import wagefund.ledger.kernel.Money;
import wagefund.ledger.vault.command.PersonDetails;

/**
 * Writes rosters that {@link RosterReader} reads: an empty one for officers to fill in, or a whole
 * one with a column a month and a line of totals. The columns of numbers are text, so that no digit
 * is lost.
 */
public final class RosterTemplate {

  private static final List<Column> PERSON =
      List.of(
          Column.NO,
          Column.NAME,
          Column.ID_NUMBER,
          Column.BANK,
          Column.CARD_NUMBER,
          Column.PHONE,
          Column.TRADE);

  private static final int EMPTY_LINES = 500;
  private static final String SHEET = "花名册";
  private static final String TEXT_FORMAT = "@";
  private static final String AMOUNT_FORMAT = "#,##0.00";

  private RosterTemplate() {}

  /** An empty CSV, in UTF-8 with a mark by which spreadsheets know it. */
  public static byte[] emptyCsv() {
    return csv(List.of(emptyHeader()));
  }

  /** An empty XLSX whose first 500 lines are formatted. */
  public static byte[] emptyXlsx() {
    return workbook(
        sheet -> {
          List<String> header = emptyHeader();
          writeHeader(sheet, header);
          for (int column = 1; column < header.size() - 1; column++) {
            sheet.range(1, column, EMPTY_LINES, column).style().format(TEXT_FORMAT).set();
          }
          int amount = header.size() - 1;
          sheet.range(1, amount, EMPTY_LINES, amount).style().format(AMOUNT_FORMAT).set();
        });
  }

  public static byte[] csv(Roster roster) {
    SortedSet<YearMonth> months = months(roster);
    List<List<String>> rows = new ArrayList<>();
    rows.add(header(months));
    for (int i = 0; i < roster.lines().size(); i++) {
      RosterLine line = roster.lines().get(i);
      List<String> row = new ArrayList<>(person(i + 1, line));
      months.forEach(month -> row.add(amountOf(line, month)));
      row.add(line.total().toString());
      rows.add(row);
    }
    List<String> totals = new ArrayList<>(List.of("合计", "", "", "", "", "", ""));
    months.forEach(month -> totals.add(totalOf(roster, month).toString()));
    totals.add(roster.total().toString());
    rows.add(totals);
    return csv(rows);
  }

  public static byte[] xlsx(Roster roster) {
    return workbook(
        sheet -> {
          SortedSet<YearMonth> months = months(roster);
          writeHeader(sheet, header(months));
          int row = 1;
          for (RosterLine line : roster.lines()) {
            List<String> person = person(row, line);
            for (int column = 0; column < person.size(); column++) {
              sheet.value(row, column, person.get(column));
            }
            int column = person.size();
            for (YearMonth month : months) {
              Money amount = line.arrears().getOrDefault(month, Money.ZERO);
              if (!amount.isZero()) {
                writeAmount(sheet, row, column, amount);
              }
              column++;
            }
            writeAmount(sheet, row, column, line.total());
            row++;
          }
          sheet.value(row, 0, "合计");
          int column = PERSON.size();
          for (YearMonth month : months) {
            writeAmount(sheet, row, column++, totalOf(roster, month));
          }
          writeAmount(sheet, row, column, roster.total());
        });
  }

  private interface Writing {
    void to(Worksheet sheet);
  }

  private static byte[] workbook(Writing writing) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (Workbook workbook = new Workbook(out, "wagefund", "1.0")) {
      writing.to(workbook.newWorksheet(SHEET));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  private static void writeHeader(Worksheet sheet, List<String> header) {
    for (int column = 0; column < header.size(); column++) {
      sheet.value(0, column, header.get(column));
      sheet.style(0, column).bold().set();
      sheet.width(column, header.get(column).startsWith("身份证") ? 22 : 14);
    }
    sheet.freezePane(0, 1);
  }

  private static void writeAmount(Worksheet sheet, int row, int column, Money amount) {
    sheet.value(row, column, new BigDecimal(amount.toString()));
    sheet.style(row, column).format(AMOUNT_FORMAT).set();
  }

  private static byte[] csv(List<List<String>> rows) {
    String text =
        rows.stream()
            .map(row -> row.stream().map(RosterTemplate::quoted).collect(Collectors.joining(",")))
            .collect(Collectors.joining("\r\n", "\uFEFF", "\r\n"));
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /** A text that a spreadsheet might take for a formula is marked as text. */
  private static String quoted(String field) {
    String safe = field.matches("[=+@].*") ? "'" + field : field;
    return safe.matches("[^,;\"\t\r\n]*") ? safe : '"' + safe.replace("\"", "\"\"") + '"';
  }

  private static List<String> emptyHeader() {
    List<String> header = personHeader();
    header.add(Column.MONTH.title());
    header.add(Column.AMOUNT.title());
    return header;
  }

  private static List<String> header(SortedSet<YearMonth> months) {
    List<String> header = personHeader();
    months.forEach(month -> header.add(month.toString()));
    header.add(Column.TOTAL.title());
    return header;
  }

  private static List<String> personHeader() {
    return PERSON.stream().map(Column::title).collect(Collectors.toCollection(ArrayList::new));
  }

  private static List<String> person(int number, RosterLine line) {
    PersonDetails person = line.person();
    return List.of(
        String.valueOf(number),
        person.name(),
        person.idNumber().value(),
        bank(person.bank()),
        person.card().digits(),
        person.phone(),
        line.trade());
  }

  private static String bank(BankCode code) {
    boolean office = !code.equals(code.bank());
    return office ? code.value() : Banks.standard().find(code).map(Bank::zh).orElse(code.value());
  }

  private static String amountOf(RosterLine line, YearMonth month) {
    Money amount = line.arrears().getOrDefault(month, Money.ZERO);
    return amount.isZero() ? "" : amount.toString();
  }

  private static Money totalOf(Roster roster, YearMonth month) {
    return Money.sum(
        roster.lines().stream()
            .map(line -> line.arrears().getOrDefault(month, Money.ZERO))
            .toList());
  }

  private static SortedSet<YearMonth> months(Roster roster) {
    SortedSet<YearMonth> months = new TreeSet<>();
    roster.lines().forEach(line -> months.addAll(line.arrears().keySet()));
    return months;
  }
}
