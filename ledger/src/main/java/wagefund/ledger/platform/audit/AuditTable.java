package wagefund.ledger.platform.audit;

import java.util.List;
import java.util.function.Consumer;

/**
 * Rows that are written in several formats.
 *
 * @param name the file's name without its ending
 * @param columns the names of the columns, in English, as the mapping tables know them
 * @param amounts those of the columns that hold an amount in yuan
 * @param rows gives the rows one after the other, as often as it is asked; never all in memory
 */
record AuditTable(
    String name,
    List<String> columns,
    List<String> amounts,
    Consumer<Consumer<List<String>>> rows) {

  AuditTable {
    columns = List.copyOf(columns);
    amounts = List.copyOf(amounts);
  }
}
