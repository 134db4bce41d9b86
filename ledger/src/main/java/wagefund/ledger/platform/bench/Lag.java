package wagefund.ledger.platform.bench;

import static wagefund.schema.store.Tables.DOMAIN_EVENT_ENTRY;
import static wagefund.schema.store.Tables.SEAL_HEAD;

import java.util.concurrent.TimeUnit;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import wagefund.ledger.platform.read.Projector;

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
    // Numbers of events have gaps, so that the sealed log is compared with a count.
    long stored = count();
    unsealed = Math.max(unsealed, stored - sealed());
    unprojected = Math.max(unprojected, stored - projector.position());
    if (!Waiting.until(() -> projector.position() >= stored, PATIENCE_NANOS)) {
      throw new IllegalStateException("The read models do not catch up with " + stored);
    }
    caughtUpNanos += System.nanoTime() - started;
  }

  private long count() {
    Long count = store.select(DSL.count()).from(DOMAIN_EVENT_ENTRY).fetchOne(0, Long.class);
    return count == null ? 0 : count;
  }

  private long sealed() {
    Long seq = store.select(SEAL_HEAD.SEQ).from(SEAL_HEAD).fetchOne(SEAL_HEAD.SEQ);
    return seq == null ? 0 : seq;
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
