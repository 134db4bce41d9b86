package wagefund.ledger.platform.read;

import static wagefund.schema.read.Tables.PROJECTION_POSITION;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.LongConsumer;
import javax.sql.DataSource;
import org.jooq.DSLContext;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.DefaultTransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Computes everything that is read once more from the sealed log, beside what is there, and
 * compares (ADR 0008). The ledger may run meanwhile: the tables are compared as they were at one
 * place, while it goes on from there; it waits only where the tables are put into place.
 */
@Component
public class Rebuild {

  private final DSLContext store;
  private final DataSource source;
  private final Projector projector;
  private final TransactionTemplate transaction;
  private final TransactionTemplate onItsOwn;

  Rebuild(
      DSLContext store, DataSource source, Projector projector, TransactionTemplate transaction) {
    this.store = store;
    this.source = source;
    this.projector = projector;
    this.transaction = transaction;
    this.onItsOwn =
        new TransactionTemplate(
            Objects.requireNonNull(transaction.getTransactionManager()),
            new DefaultTransactionDefinition(TransactionDefinition.PROPAGATION_REQUIRES_NEW));
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
      reached.accept(0);
      DSLContext rebuilt = shadow.context();
      projector.catchUp(rebuilt, projector.position(), reached);
      return Objects.requireNonNull(
          replace ? compareAndSwap(shadow, reached) : compareAside(rebuilt, reached));
    } finally {
      shadow.drop();
    }
  }

  private @Nullable Comparison compareAndSwap(ShadowTables shadow, LongConsumer reached) {
    return transaction.execute(
        status -> {
          long position = holdPosition();
          projector.catchUp(shadow.context(), position, reached);
          Comparison found = compareAll(store, position);
          shadow.swap();
          return found;
        });
  }

  /** The tables are looked at as they are at this place, while the ledger goes on from there. */
  private Comparison compareAside(DSLContext rebuilt, LongConsumer reached) {
    try (Connection aside = source.getConnection()) {
      aside.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
      DSLContext asItWas = DSL.using(store.configuration().derive(aside));
      Long position =
          transaction.execute(
              status -> {
                long held = holdPosition();
                // Committed on its own, so that it is seen from aside.
                onItsOwn.executeWithoutResult(own -> projector.catchUp(rebuilt, held, reached));
                asItWas.execute("start transaction with consistent snapshot");
                return held;
              });
      return compareAll(asItWas, position == null ? 0 : position);
    } catch (SQLException e) {
      throw new IllegalStateException("The read models cannot be compared", e);
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

  private static Comparison compareAll(DSLContext asItWas, long position) {
    List<Difference> first = new ArrayList<>();
    long rows = 0;
    long count = 0;
    for (Table<?> table : ShadowTables.all()) {
      TableComparison comparison = new TableComparison(asItWas, table);
      rows += comparison.rows();
      count += comparison.differences(first);
    }
    return new Comparison(position, rows, count, first);
  }
}
