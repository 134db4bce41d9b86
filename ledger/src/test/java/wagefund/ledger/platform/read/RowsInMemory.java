package wagefund.ledger.platform.read;

import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.jooq.tools.jdbc.MockConnection;
import org.jooq.tools.jdbc.MockResult;

/** Rows that projections write and that no database ever sees. */
public final class RowsInMemory {

  private RowsInMemory() {}

  /** A write set over tables that are empty and stay so. */
  public static WriteSet empty() {
    var nothing = DSL.using(SQLDialect.MARIADB).newResult();
    return new WriteSet(
        DSL.using(
            new MockConnection(asked -> new MockResult[] {new MockResult(0, nothing)}),
            SQLDialect.MARIADB),
        true);
  }
}
