package wagefund.ledger.platform.bench;

import static wagefund.schema.store.Tables.DOMAIN_EVENT_ENTRY;
import static wagefund.schema.store.Tables.SEAL_HEAD;

import java.util.concurrent.TimeUnit;
import org.jooq.DSLContext;
import wagefund.ledger.platform.read.Projector;
import wagefund.schema.store.tables.records.SealHeadRecord;

/** How far the sealed log and the read models are behind the events. */
final class Lag {

  private static final long PATIENCE_NANOS = TimeUnit.MINUTES.toNanos(10);

  private final DSLContext store;
  private final Projector projector;
  private long unsealed;
  private long unprojected;
  private long caughtUpNanos;

  Lag(DSLContext store, Projector projector) {
    this.store = store;
    this.projector = projector;
  }

  /** Looks how far they are behind, and waits until they are not. */
  void waitUntilCaughtUp() {
    long started = System.nanoTime();
    SealHeadRecord head = store.selectFrom(SEAL_HEAD).fetchSingle();
    long waiting = after(head.getLastIndex());
    long stored = head.getSeq() + waiting;
    unsealed = Math.max(unsealed, waiting);
    unprojected = Math.max(unprojected, stored - projector.position());
    if (!Waiting.until(() -> projector.position() >= stored, PATIENCE_NANOS)) {
      throw new IllegalStateException("The read models do not catch up with " + stored);
    }
    caughtUpNanos += System.nanoTime() - started;
  }

  /** Numbers of events have gaps, so they are counted; to count all of them would cost too much. */
  private long after(long globalIndex) {
    return store.fetchCount(DOMAIN_EVENT_ENTRY, DOMAIN_EVENT_ENTRY.GLOBAL_INDEX.gt(globalIndex));
  }

  /** The most events that were not sealed at the end of a measurement. */
  long unsealed() {
    return unsealed;
  }

  /** The most events that the read models did not show at the end of a measurement. */
  long unprojected() {
    return unprojected;
  }

  /** How long it took to catch up after all measurements. */
  long caughtUpNanos() {
    return caughtUpNanos;
  }
}
