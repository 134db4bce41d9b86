package wagefund.ledger.platform.read;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Name;
import org.jooq.Table;
import org.jooq.impl.DSL;

/**
 * Some read tables once more, which only one connection sees and which go with it. Those that were
 * not made cannot be named: nothing is written to what others read.
 */
final class PassingTables implements AutoCloseable {

  private static final String PREFIX = "past_";

  private final DSLContext within;
  private final List<Name> made = new ArrayList<>();

  /**
   * @param within a transaction, so that all is done on one connection
   */
  PassingTables(DSLContext within) {
    this.within = within;
  }

  void createEmpty(Collection<Table<?>> tables) {
    tables.forEach(this::create);
  }

  /** A table with those rows that meet a condition. */
  void createFilled(Table<?> table, Condition which) {
    within.execute("insert into {0} {1}", create(table), DSL.selectFrom(table).where(which));
  }

  private Name create(Table<?> table) {
    Name name = DSL.name(PREFIX + table.getName());
    drop(name);
    made.add(name);
    within.execute("create temporary table {0} like {1}", name, DSL.name(table.getName()));
    return name;
  }

  /** Names these tables wherever a read table is named. */
  DSLContext context() {
    return ShadowTables.context(within, PREFIX);
  }

  @Override
  public void close() {
    made.forEach(this::drop);
  }

  private void drop(Name name) {
    within.execute("drop temporary table if exists {0}", name);
  }
}
