package wagefund.ledger.platform.read;

import java.util.ArrayList;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.Name;
import org.jooq.Table;
import org.jooq.conf.MappedSchema;
import org.jooq.conf.MappedTable;
import org.jooq.conf.RenderMapping;
import org.jooq.conf.Settings;
import org.jooq.impl.DSL;
import wagefund.schema.read.DefaultSchema;

/** A second set of all read tables, empty at first, beside those that are read. */
final class ShadowTables {

  private static final String SHADOW = "rb_";
  private static final String FORMER = "was_";

  private final DSLContext live;
  private final String prefix;

  /** Those of a rebuild. */
  ShadowTables(DSLContext live) {
    this(live, SHADOW);
  }

  /**
   * A set of its own.
   *
   * @param prefix what the names of the tables begin with
   */
  ShadowTables(DSLContext live, String prefix) {
    this.live = live;
    this.prefix = prefix;
  }

  /** All read tables, in the order of their names. */
  static List<Table<?>> all() {
    return DefaultSchema.DEFAULT_SCHEMA.getTables();
  }

  /** Makes the tables anew; those with a prefix of their own were never there. */
  void create() {
    if (prefix.equals(SHADOW)) {
      drop();
    }
    for (Table<?> table : all()) {
      live.execute("create table {0} like {1}", own(table), DSL.name(table.getName()));
    }
  }

  /** In one statement, which is much faster than one for each. */
  void drop() {
    List<Name> names = new ArrayList<>(all().stream().map(this::own).toList());
    if (prefix.equals(SHADOW)) {
      all().forEach(table -> names.add(former(table)));
    }
    StringBuilder sql = new StringBuilder("drop table if exists ");
    for (int at = 0; at < names.size(); at++) {
      sql.append(at == 0 ? "{" : ", {").append(at).append('}');
    }
    live.execute(sql.toString(), names.toArray());
  }

  /** Writes to the shadow wherever a read table is named. */
  DSLContext context() {
    return context(live, prefix);
  }

  /** Names tables with a prefix wherever a read table is named. */
  static DSLContext context(DSLContext live, String prefix) {
    List<MappedTable> tables = new ArrayList<>();
    for (Table<?> table : all()) {
      tables.add(new MappedTable().withInput(table.getName()).withOutput(prefix + table.getName()));
    }
    Settings settings =
        new Settings()
            .withRenderSchema(false)
            .withRenderGroupConcatMaxLenSessionVariable(false)
            .withExecuteLogging(false)
            .withRenderMapping(
                new RenderMapping()
                    .withSchemata(new MappedSchema().withInput("").withTables(tables)));
    return DSL.using(live.configuration().derive(settings));
  }

  /** Puts all shadow tables into the place of the live ones, in one step. */
  void swap() {
    List<Name> names = new ArrayList<>();
    StringBuilder sql = new StringBuilder("rename table ");
    for (Table<?> table : all()) {
      Name own = DSL.name(table.getName());
      for (Name name : List.of(own, former(table), shadowOf(table), own)) {
        String before = names.isEmpty() ? "" : names.size() % 2 == 0 ? ", " : " to ";
        sql.append(before).append('{').append(names.size()).append('}');
        names.add(name);
      }
    }
    live.execute(sql.toString(), names.toArray());
  }

  private Name own(Table<?> table) {
    return DSL.name(prefix + table.getName());
  }

  static Name shadowOf(Table<?> table) {
    return DSL.name(SHADOW + table.getName());
  }

  private static Name former(Table<?> table) {
    return DSL.name(FORMER + table.getName());
  }
}
