package wagefund.ledger.platform.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.DSL;

/** Compares a live table with its shadow, row by row and byte by byte, within the database. */
final class TableComparison {

  private static final int SHOWN = 5;
  private static final String LIVE = "live";
  private static final String REBUILT = "rebuilt";

  private final DSLContext database;
  private final Table<?> table;
  private final List<Field<?>> key = new ArrayList<>();
  private final Table<?> live;
  private final Table<?> rebuilt;

  TableComparison(DSLContext database, Table<?> table) {
    this.database = database;
    this.table = table;
    this.live = DSL.table(DSL.name(table.getName())).as(LIVE);
    this.rebuilt = DSL.table(ShadowTables.shadowOf(table)).as(REBUILT);
    Objects.requireNonNull(table.getPrimaryKey(), table.getName())
        .getFields()
        .forEach(field -> key.add(field));
  }

  long rows() {
    return database.fetchCount(rebuilt);
  }

  /** Notes the first differences and gives the number of all. */
  long differences(List<Difference> first) {
    return changed(first) + missing(first) + tooMany(first);
  }

  private long changed(List<Difference> first) {
    Condition differs = DSL.noCondition();
    // The key as well: what the collation takes for the same key may be other bytes.
    for (Field<?> field : table.fields()) {
      differs = differs.or(exactly(LIVE, field).isDistinctFrom(exactly(REBUILT, field)));
    }
    List<Field<?>> both = new ArrayList<>(fields(LIVE));
    both.addAll(fields(REBUILT));
    for (Record row :
        database.select(both).from(live).join(rebuilt).on(sameKey()).where(differs).limit(SHOWN)) {
      first.add(new Difference(table.getName(), keyOf(LIVE, row), cells(row)));
    }
    return database.fetchCount(
        DSL.selectOne().from(live).join(rebuilt).on(sameKey()).where(differs));
  }

  private long missing(List<Difference> first) {
    return onlyIn(
        REBUILT, rebuilt, live, LIVE, InTwoLanguages.of("缺少此行", "the row is missing"), first);
  }

  private long tooMany(List<Difference> first) {
    return onlyIn(
        LIVE,
        live,
        rebuilt,
        REBUILT,
        InTwoLanguages.of("此行不应存在", "the row should not be there"),
        first);
  }

  private long onlyIn(
      String in,
      Table<?> there,
      Table<?> notThere,
      String notIn,
      String what,
      List<Difference> to) {
    Condition absent = field(notIn, key.get(0)).isNull();
    for (Record row :
        database
            .select(fields(in))
            .from(there)
            .leftJoin(notThere)
            .on(sameKey())
            .where(absent)
            .limit(SHOWN)) {
      to.add(new Difference(table.getName(), keyOf(in, row), what));
    }
    return database.fetchCount(
        DSL.selectOne().from(there).leftJoin(notThere).on(sameKey()).where(absent));
  }

  private Condition sameKey() {
    Condition same = DSL.noCondition();
    for (Field<?> field : key) {
      same = same.and(DSL.condition("{0} = {1}", field(LIVE, field), field(REBUILT, field)));
    }
    return same;
  }

  private String keyOf(String in, Record row) {
    List<String> values = new ArrayList<>();
    for (Field<?> field : key) {
      values.add(field.getName() + "=" + row.get(field(in, field)));
    }
    return values.toString();
  }

  private String cells(Record row) {
    List<String> zh = new ArrayList<>();
    List<String> en = new ArrayList<>();
    for (Field<?> field : table.fields()) {
      Object is = row.get(field(LIVE, field));
      Object should = row.get(field(REBUILT, field));
      if (!Objects.deepEquals(is, should)) {
        zh.add(field.getName() + " 为 " + is + "，应为 " + should);
        en.add(field.getName() + " is " + is + ", should be " + should);
      }
    }
    return InTwoLanguages.of(String.join("；", zh), String.join("; ", en));
  }

  private List<Field<?>> fields(String in) {
    List<Field<?>> fields = new ArrayList<>();
    for (Field<?> field : table.fields()) {
      fields.add(field(in, field));
    }
    return fields;
  }

  private static Field<?> field(String in, Field<?> field) {
    return DSL.field(DSL.name(in, field.getName()), field.getDataType());
  }

  /** Text is compared by its bytes, whatever the collation takes for equal. */
  private static Field<byte[]> exactly(String in, Field<?> field) {
    return DSL.field("cast({0} as binary)", byte[].class, field(in, field));
  }
}
