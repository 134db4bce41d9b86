package wagefund.ledger.platform.read;

import static wagefund.schema.read.Tables.PROJECTION_POSITION;

import java.util.ArrayList;
import java.util.List;
import java.util.function.LongConsumer;
import org.jooq.DSLContext;
import org.jooq.Table;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Computes everything that is read once more from the sealed log, beside what is there, and
 * compares (ADR 0008). The ledger may run meanwhile: it waits only while the tables are compared.
 */
@Component
public class Rebuild {

  private final DSLContext store;
  private final Projector projector;
  private final TransactionTemplate transaction;

  Rebuild(DSLContext store, Projector projector, TransactionTemplate transaction) {
    this.store = store;
    this.projector = projector;
    this.transaction = transaction;
  }

  /** How many events a rebuild goes through. */
  public long events() {
    return projector.position();
  }

  /** Rebuilds and compares; nothing that is read is changed. */
  public Comparison compare(LongConsumer reached) {
    return run(reached, false);
  }

  /** As {@link #compare}, and puts the rebuilt tables in place in one step, equal or not. */
  public Comparison replace(LongConsumer reached) {
    return run(reached, true);
  }

  private synchronized Comparison run(LongConsumer reached, boolean replace) {
    ShadowTables shadow = new ShadowTables(store);
    shadow.create();
    try {
      DSLContext rebuilt = shadow.context();
      reached.accept(0);
      projector.catchUp(rebuilt, projector.position(), reached);
      Comparison comparison =
          transaction.execute(
              status -> {
                long position = holdPosition();
                projector.catchUp(rebuilt, position, reached);
                Comparison found = compareAll(position);
                if (replace) {
                  shadow.swap();
                }
                return found;
              });
      if (comparison == null) {
        throw new IllegalStateException("A comparison has a result");
      }
      return comparison;
    } finally {
      shadow.drop();
    }
  }

  /** While the row is locked, no running ledger changes what is read. */
  private long holdPosition() {
    Long seq =
        store
            .select(PROJECTION_POSITION.SEQ)
            .from(PROJECTION_POSITION)
            .forUpdate()
            .fetchOne(PROJECTION_POSITION.SEQ);
    return seq == null ? 0 : seq;
  }

  private Comparison compareAll(long position) {
    List<Difference> first = new ArrayList<>();
    long rows = 0;
    long count = 0;
    for (Table<?> table : ShadowTables.all()) {
      TableComparison comparison = new TableComparison(store, table);
      rows += comparison.rows();
      count += comparison.differences(first);
    }
    return new Comparison(position, rows, count, first);
  }
}
