package wagefund.ledger.platform.read;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.UpdatableRecord;
import org.jooq.impl.DSL;

/**
 * The rows that batches of events read and change: each row is read once and written once in a
 * batch, however many events touch it. Rows that have been looked up stay in memory for the batches
 * that follow, up to a limit; where all was empty at the beginning, as in a rebuild, a row that is
 * not known is not there, and nothing has to be read.
 */
public final class WriteSet {

  private static final int KEPT_LIMIT = 150_000;

  /** The rows of one table. */
  private static final class Rows {
    private final Map<List<Object>, UpdatableRecord<?>> known = new LinkedHashMap<>();
    private final Map<List<Object>, UpdatableRecord<?>> added = new LinkedHashMap<>();
    private boolean complete;
    private boolean lookedUp;
    private boolean scanned;

    private Rows(boolean complete) {
      this.complete = complete;
    }

    /** Forgets the rows; they lie in the database. */
    private void forget() {
      if (!known.isEmpty()) {
        known.clear();
        complete = false;
      }
    }
  }

  private final DSLContext read;
  private final boolean fromNothing;
  private final RowBatches batches;
  private final Map<String, Rows> tables = new LinkedHashMap<>();
  private int size;
  private long writtenUpTo;

  /** Rows of tables in which something may be. */
  public WriteSet(DSLContext read) {
    this(read, false);
  }

  /**
   * @param fromNothing whether all tables are empty now, and nobody else writes to them
   */
  WriteSet(DSLContext read, boolean fromNothing) {
    this.read = read;
    this.fromNothing = fromNothing;
    this.batches = new RowBatches(read);
  }

  private Rows of(Table<?> table) {
    return tables.computeIfAbsent(table.getName(), name -> new Rows(fromNothing));
  }

  /** The row of this primary key; it must be there. */
  public <R extends UpdatableRecord<R>> R get(Table<R> table, Object... key) {
    return find(table, key)
        .orElseThrow(
            () -> new IllegalStateException("No row " + Arrays.toString(key) + " in " + table));
  }

  /** The row of this primary key, where it is there. */
  public <R extends UpdatableRecord<R>> Optional<R> find(Table<R> table, Object... key) {
    Rows rows = of(table);
    rows.lookedUp = true;
    List<Object> name = List.of(key);
    UpdatableRecord<?> known = rows.known.get(name);
    if (known == null) {
      R found = rows.complete ? null : read.selectFrom(table).where(isKey(table, key)).fetchOne();
      if (found == null) {
        return Optional.empty();
      }
      rows.known.put(name, found);
      known = found;
    }
    return Optional.of(table.getRecordType().cast(known));
  }

  /** The row of this primary key, where it is in memory; nothing is read. */
  public <R extends UpdatableRecord<R>> Optional<R> known(Table<R> table, Object... key) {
    return Optional.ofNullable(of(table).known.get(List.of(key))).map(table.getRecordType()::cast);
  }

  /** Keeps all rows of a table in memory for this batch, so that they are known. */
  void hold(Table<?> table) {
    Rows rows = of(table);
    rows.scanned = true;
    for (Record found : read.fetch(table)) {
      UpdatableRecord<?> row = (UpdatableRecord<?>) found;
      rows.known.putIfAbsent(keyOf(row), row);
    }
  }

  /** All rows that meet the condition, and those of them that this batch added or changed. */
  public <R extends UpdatableRecord<R>> List<R> all(
      Table<R> table, Condition condition, java.util.function.Predicate<R> same) {
    Rows rows = of(table);
    rows.scanned = true;
    for (R found : read.selectFrom(table).where(condition)) {
      rows.known.putIfAbsent(keyOf(found), found);
    }
    List<R> result = new ArrayList<>();
    for (UpdatableRecord<?> row : rows.known.values()) {
      R record = table.getRecordType().cast(row);
      if (same.test(record)) {
        result.add(record);
      }
    }
    return result;
  }

  /** A new row, to be filled by the caller; its key is set first. */
  public <R extends UpdatableRecord<R>> R add(R record) {
    Rows rows = of(record.getTable());
    List<Object> key = keyOf(record);
    if (rows.known.putIfAbsent(key, record) != null) {
      throw new IllegalStateException(
          "The row " + key + " of " + record.getTable() + " is there already");
    }
    rows.added.put(key, record);
    size++;
    return record;
  }

  /** Removes all rows in which a column has this value, among them those of this batch. */
  public <R extends UpdatableRecord<R>> void removeAll(
      Table<R> table, Field<String> column, String value) {
    Rows rows = of(table);
    rows.scanned = true;
    read.deleteFrom(table).where(column.eq(value)).execute();
    rows.known.values().removeIf(row -> value.equals(row.get(column)));
    rows.added.values().removeIf(row -> value.equals(row.get(column)));
  }

  private static List<Object> keyOf(UpdatableRecord<?> record) {
    List<Object> values = new ArrayList<>();
    for (Field<?> field : keyFields(record.getTable())) {
      values.add(record.get(field));
    }
    return values;
  }

  private static List<? extends Field<?>> keyFields(Table<?> table) {
    var key = table.getPrimaryKey();
    if (key == null) {
      throw new IllegalStateException(table + " has no primary key");
    }
    return key.getFields();
  }

  private static Condition isKey(Table<?> table, Object[] key) {
    Condition condition = DSL.noCondition();
    int i = 0;
    for (Field<?> field : keyFields(table)) {
      condition = condition.and(equal(field, key[i++]));
    }
    return condition;
  }

  private static <T> Condition equal(Field<T> field, Object value) {
    return field.eq(field.getType().cast(value));
  }

  /** How many rows have been added. */
  public int size() {
    return size;
  }

  /** Writes all rows: the new ones, then those that changed; one statement for rows of a kind. */
  void flush() {
    for (Rows rows : tables.values()) {
      batches.insert(rows.added.values());
    }
    for (Rows rows : tables.values()) {
      List<UpdatableRecord<?>> changed = new ArrayList<>();
      rows.known.forEach(
          (key, record) -> {
            if (!rows.added.containsKey(key) && record.changed()) {
              changed.add(record);
            }
          });
      batches.update(changed);
      changed.forEach(record -> record.changed(false));
      rows.added.values().forEach(record -> record.changed(false));
      rows.added.clear();
      if (rows.scanned || !rows.lookedUp) {
        rows.forget();
      }
    }
    makeRoom();
  }

  /** The table with the most rows goes first. */
  private void makeRoom() {
    while (tables.values().stream().mapToInt(rows -> rows.known.size()).sum() > KEPT_LIMIT) {
      tables.values().stream()
          .max(Comparator.comparingInt(rows -> rows.known.size()))
          .ifPresent(Rows::forget);
    }
  }

  /** The place in the sealed log up to which these rows have been written. */
  long writtenUpTo() {
    return writtenUpTo;
  }

  void writtenUpTo(long seq) {
    writtenUpTo = seq;
  }

  /** Forgets all that is kept: somebody else may have written. */
  void forget() {
    tables.values().forEach(Rows::forget);
  }
}
