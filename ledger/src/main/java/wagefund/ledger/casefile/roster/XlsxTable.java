package wagefund.ledger.casefile.roster;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import wagefund.ledger.kernel.Malformed;

/** Reads the first sheet of a spreadsheet; of a formula, the value that was last worked out. */
final class XlsxTable {

  private XlsxTable() {}

  static Table read(byte[] file, RosterLimits limits) {
    PackedFile.check(file, limits);
    try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(file));
        Stream<Row> rows = workbook.getFirstSheet().openStream()) {
      Table table = new Table(limits);
      for (Iterator<Row> each = rows.iterator(); each.hasNext(); ) {
        Row row = each.next();
        table.add(row.getRowNum(), cells(row));
      }
      return table;
    } catch (Malformed e) {
      throw e;
    } catch (IOException | RuntimeException e) {
      throw RosterFile.unreadable();
    }
  }

  private static List<Cell> cells(Row row) {
    List<Cell> cells = new ArrayList<>(row.getCellCount());
    for (org.dhatim.fastexcel.reader.Cell cell : row) {
      cells.add(cell == null ? Cell.EMPTY : cell(cell));
    }
    return cells;
  }

  private static Cell cell(org.dhatim.fastexcel.reader.Cell cell) {
    Object value = cell.getValue();
    if (value == null) {
      return Cell.EMPTY;
    }
    return value instanceof BigDecimal number
        ? Cell.number(number.toString())
        : Cell.text(String.valueOf(value));
  }
}
