package wagefund.ledger.platform.read;

import java.util.ArrayList;
import java.util.List;
import org.jooq.DSLContext;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Carries events that were never stored into the rows of one projection, in batches as the
 * projector does: how a benchmark makes the books of many years. The tables are empty before.
 */
public final class MadeHistory {

  private static final int BATCH = 2_000;

  private final Projection projection;
  private final TransactionTemplate transaction;
  private final WriteSet rows;
  private final List<SealedEvent> waiting = new ArrayList<>();

  public MadeHistory(DSLContext read, TransactionTemplate transaction, Projection projection) {
    this.projection = projection;
    this.transaction = transaction;
    this.rows = new WriteSet(read, true);
  }

  public void add(SealedEvent event) {
    waiting.add(event);
    if (waiting.size() >= BATCH) {
      write();
    }
  }

  /** Writes what has not been written yet. */
  public void write() {
    transaction.executeWithoutResult(
        status -> {
          waiting.forEach(event -> projection.on(event, rows));
          rows.flush();
        });
    waiting.clear();
  }
}
