package wagefund.ledger.platform.read;

import static wagefund.schema.store.Tables.DOMAIN_EVENT_ENTRY;
import static wagefund.schema.store.Tables.SEALED_LOG;

import java.time.Duration;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** Lets a reader wait until the read models show what it has just written. */
@Component
public class ReadPositions {

  private final DSLContext store;
  private final Projector projector;
  private final Object moved = new Object();
  private volatile Runnable awaited = () -> {};

  ReadPositions(DSLContext store, Projector projector) {
    this.store = store;
    this.projector = projector;
  }

  /** Who is told that somebody waits. */
  void whenAwaited(Runnable told) {
    awaited = told;
  }

  /** Called after each batch of the projector. */
  void moved() {
    synchronized (moved) {
      moved.notifyAll();
    }
  }

  /**
   * Waits until the event of this id is shown.
   *
   * @param eventId the position of an answer; an empty one is shown at once
   * @param limit how long to wait at most
   * @return whether it is shown now
   */
  public boolean await(String eventId, Duration limit) {
    if (eventId.isEmpty()) {
      return true;
    }
    long end = System.nanoTime() + limit.toNanos();
    long seq = 0;
    while (true) {
      seq = seq > 0 ? seq : sealedAt(eventId);
      if (seq > 0 && projector.position() >= seq) {
        return true;
      }
      long left = (end - System.nanoTime()) / 1_000_000;
      if (left <= 0) {
        return false;
      }
      awaited.run();
      synchronized (moved) {
        try {
          moved.wait(Math.min(left, 20));
        } catch (InterruptedException e) {
          Thread.currentThread().interrupt();
          return false;
        }
      }
    }
  }

  private long sealedAt(String eventId) {
    Long seq =
        store
            .select(SEALED_LOG.SEQ)
            .from(DOMAIN_EVENT_ENTRY)
            .join(SEALED_LOG)
            .on(SEALED_LOG.GLOBAL_INDEX.eq(DOMAIN_EVENT_ENTRY.GLOBAL_INDEX))
            .where(DOMAIN_EVENT_ENTRY.EVENT_IDENTIFIER.eq(eventId))
            .fetchOne(SEALED_LOG.SEQ);
    return seq == null ? 0 : seq;
  }
}
