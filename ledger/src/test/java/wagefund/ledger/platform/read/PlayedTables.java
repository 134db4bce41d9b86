package wagefund.ledger.platform.read;

import java.time.Instant;
import org.jooq.DSLContext;
import org.springframework.transaction.support.TransactionTemplate;

/** Read tables of their own, into which a test plays events for one projection. */
public final class PlayedTables implements AutoCloseable {

  private final ShadowTables tables;
  private final DSLContext context;
  private final TransactionTemplate transaction;
  private long seq;

  public PlayedTables(DSLContext store, TransactionTemplate transaction) {
    this.tables = new ShadowTables(store);
    this.transaction = transaction;
    tables.create();
    this.context = tables.context();
  }

  /** Where the rows of this test are. */
  public DSLContext rows() {
    return context;
  }

  /** Shows one more event to the projection, in a batch of its own. */
  public void play(Projection projection, Record event) {
    seq++;
    SealedEvent sealed =
        new SealedEvent(seq, "event-" + seq, "any", Instant.parse("2026-01-05T01:00:00Z"), event);
    within(
        () -> {
          WriteSet rows = new WriteSet(context);
          projection.on(sealed, rows);
          rows.flush();
        });
  }

  public void within(Runnable writes) {
    transaction.executeWithoutResult(status -> writes.run());
  }

  @Override
  public void close() {
    tables.drop();
  }
}
