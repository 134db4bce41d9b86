package wagefund.ledger.platform.read;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Query;
import org.jooq.Table;
import org.jooq.UpdatableRecord;
import org.jooq.impl.DSL;

/**
 * Writes many rows by few statements: the text of a statement is made once for all rows of one
 * table that set the same columns.
 */
final class RowBatches {

  private record Kind(Table<?> table, List<Field<?>> set) {}

  private final DSLContext read;

  RowBatches(DSLContext read) {
    this.read = read;
  }

  void insert(Collection<UpdatableRecord<?>> rows) {
    byKind(rows)
        .forEach(
            (kind, same) -> read.batch(insertInto(kind)).bind(values(same, kind.set())).execute());
  }

  void update(Collection<UpdatableRecord<?>> rows) {
    byKind(rows)
        .forEach(
            (kind, same) -> {
              List<Field<?>> bound = new ArrayList<>(kind.set());
              bound.addAll(keyOf(kind.table()));
              read.batch(updateOf(kind)).bind(values(same, bound)).execute();
            });
  }

  private static Map<Kind, List<UpdatableRecord<?>>> byKind(Collection<UpdatableRecord<?>> rows) {
    Map<Kind, List<UpdatableRecord<?>>> kinds = new LinkedHashMap<>();
    for (UpdatableRecord<?> row : rows) {
      List<Field<?>> set = new ArrayList<>();
      for (Field<?> field : row.fields()) {
        if (row.changed(field)) {
          set.add(field);
        }
      }
      kinds.computeIfAbsent(new Kind(row.getTable(), set), kind -> new ArrayList<>()).add(row);
    }
    return kinds;
  }

  private Query insertInto(Kind kind) {
    return read.insertInto(kind.table(), kind.set())
        .values(Collections.nCopies(kind.set().size(), null));
  }

  private Query updateOf(Kind kind) {
    Map<Field<?>, Object> set = new LinkedHashMap<>();
    kind.set().forEach(field -> set.put(field, DSL.val(null, field)));
    Condition isKey = DSL.noCondition();
    for (Field<?> field : keyOf(kind.table())) {
      isKey = isKey.and(equal(field));
    }
    return read.update(kind.table()).set(set).where(isKey);
  }

  private static <T> Condition equal(Field<T> field) {
    return field.eq(DSL.val(null, field));
  }

  private static List<? extends Field<?>> keyOf(Table<?> table) {
    var key = table.getPrimaryKey();
    if (key == null) {
      throw new IllegalStateException(table + " has no primary key");
    }
    return key.getFields();
  }

  private static Object[][] values(List<UpdatableRecord<?>> rows, List<Field<?>> fields) {
    return rows.stream()
        .map(row -> fields.stream().map(row::get).toArray())
        .toArray(Object[][]::new);
  }
}
