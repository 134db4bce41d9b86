package wagefund.ledger.platform.read;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Table;
import org.jooq.UpdatableRecord;
import org.jooq.impl.DSL;
import wagefund.ledger.platform.database.ManyRows;

/**
 * Writes many rows by few statements: one for all new rows of a table that set the same columns,
 * and one for all that changed in the same columns. A changed row is written as a new one whose key
 * is there already, because one statement of many rows costs far less than many of one.
 */
final class RowBatches {

  /** Rows of one table that are written alike: the columns by their places. */
  private record Kind(String table, BitSet columns, boolean isNew) {}

  /** How rows of a kind are written. */
  private record Writing(ManyRows statement, List<Integer> columns) {}

  private final DSLContext read;
  private final Map<Kind, Writing> writings = new HashMap<>();

  RowBatches(DSLContext read) {
    this.read = read;
  }

  void insert(Collection<UpdatableRecord<?>> rows) {
    write(rows, true);
  }

  void update(Collection<UpdatableRecord<?>> rows) {
    write(rows, false);
  }

  private void write(Collection<UpdatableRecord<?>> rows, boolean areNew) {
    Map<BitSet, List<UpdatableRecord<?>>> alike = new LinkedHashMap<>();
    for (UpdatableRecord<?> row : rows) {
      alike.computeIfAbsent(changed(row), columns -> new ArrayList<>()).add(row);
    }
    alike.forEach((columns, same) -> write(columns, same, areNew));
  }

  private static BitSet changed(UpdatableRecord<?> row) {
    BitSet columns = new BitSet();
    for (int i = 0; i < row.size(); i++) {
      if (row.changed(i)) {
        columns.set(i);
      }
    }
    return columns;
  }

  private void write(BitSet columns, List<UpdatableRecord<?>> rows, boolean areNew) {
    Table<?> table = rows.get(0).getTable();
    Writing writing =
        writings.computeIfAbsent(
            new Kind(table.getName(), columns, areNew),
            kind -> areNew ? insertInto(table, columns) : updateOf(table, columns));
    read.connection(
        connection ->
            writing
                .statement()
                .execute(
                    connection,
                    rows,
                    (row, record) -> {
                      for (int column : writing.columns()) {
                        row.value(record.get(column));
                      }
                    }));
  }

  private Writing insertInto(Table<?> table, BitSet columns) {
    return writing(table, columns.stream().boxed().toList(), "");
  }

  /** The row with this key is there: all its columns are named, those that changed are set. */
  private Writing updateOf(Table<?> table, BitSet columns) {
    String set =
        columns.stream()
            .mapToObj(column -> nameOf(table.field(column)))
            .map(name -> name + " = values(" + name + ")")
            .collect(Collectors.joining(", "));
    List<Integer> all = IntStream.range(0, table.fields().length).boxed().toList();
    return writing(table, all, " on duplicate key update " + set);
  }

  private Writing writing(Table<?> table, List<Integer> columns, String afterwards) {
    List<Field<?>> fields = new ArrayList<>();
    for (int column : columns) {
      fields.add(table.field(column));
    }
    String text =
        read.render(DSL.insertInto(table, fields).values(Collections.nCopies(fields.size(), null)));
    String insert = text.substring(0, text.indexOf(" values "));
    return new Writing(new ManyRows(insert, columns.size(), afterwards), columns);
  }

  private String nameOf(Field<?> field) {
    return read.render(field.getUnqualifiedName());
  }
}
