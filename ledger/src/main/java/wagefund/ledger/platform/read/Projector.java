package wagefund.ledger.platform.read;

import static wagefund.schema.read.Tables.PROJECTION_POSITION;

import java.util.List;
import java.util.function.LongConsumer;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import wagefund.ledger.platform.axon.EventNames;
import wagefund.ledger.seal.store.Sealer;

/** Carries the read models along the sealed log: a batch of events and its position at once. */
@Component
public class Projector {

  static final String NAME = "read-model";
  private static final int BATCH = 2_000;
  private static final long KEPT_NANOS = 1_000_000_000;

  private final DSLContext store;
  private final TransactionTemplate transaction;
  private final List<Projection> projections;
  private final SealedEvents events;
  private @Nullable WriteSet live;
  private long liveAt;

  Projector(
      DSLContext store,
      TransactionTemplate transaction,
      List<Projection> projections,
      EventNames names) {
    this.store = store;
    this.transaction = transaction;
    this.projections = List.copyOf(projections);
    this.events = new SealedEvents(store, names);
  }

  /** The place up to which the read models are computed. */
  public long position() {
    return position(store);
  }

  private static long position(DSLContext read) {
    Long seq =
        read.select(PROJECTION_POSITION.SEQ)
            .from(PROJECTION_POSITION)
            .where(PROJECTION_POSITION.PROJECTION.eq(NAME))
            .fetchOne(PROJECTION_POSITION.SEQ);
    return seq == null ? 0 : seq;
  }

  /**
   * Computes all that is sealed and not yet computed; tells each position reached. What was read
   * for it is kept for the next time, and let go where that does not come soon or where it fails.
   *
   * @param fresh what has just been sealed; where all before it is computed, nothing has to be read
   */
  public synchronized void catchUp(List<Sealer.Sealed> fresh, LongConsumer reached) {
    WriteSet rows = live;
    live = null;
    if (rows == null || System.nanoTime() - liveAt > KEPT_NANOS) {
      rows = new WriteSet(store);
    }
    if (!takeFresh(rows, fresh, reached)) {
      catchUp(store, rows, Long.MAX_VALUE, reached);
    }
    live = rows;
    liveAt = System.nanoTime();
  }

  /** Whether the fresh events were what came next. */
  private boolean takeFresh(WriteSet rows, List<Sealer.Sealed> fresh, LongConsumer reached) {
    if (fresh.isEmpty()) {
      return false;
    }
    Long position =
        transaction.execute(
            status -> {
              long from = hold(store);
              return from + 1 == fresh.get(0).seq()
                  ? project(store, rows, from, fresh.stream().map(events::of).toList())
                  : 0L;
            });
    boolean taken = position != null && position > 0;
    if (taken) {
      reached.accept(position);
    }
    return taken;
  }

  /**
   * As {@link #catchUp(List, LongConsumer)}, into the tables that a context names, up to a place.
   *
   * @param read where the rows are written, such as the shadow tables of a rebuild
   */
  public void catchUp(DSLContext read, long upTo, LongConsumer reached) {
    boolean fromNothing = read != store && position(read) == 0;
    catchUp(read, new WriteSet(read, fromNothing), upTo, reached);
  }

  private void catchUp(DSLContext read, WriteSet rows, long upTo, LongConsumer reached) {
    boolean more = true;
    while (more) {
      Long position = transaction.execute(status -> step(read, rows, upTo));
      more = position != null && position > 0;
      if (more) {
        reached.accept(position);
      }
    }
  }

  /** Reads every sealed event and does nothing with it: what a rebuild cannot be faster than. */
  public long readOnly() {
    long from = 0;
    long read = 0;
    List<SealedEvent> batch = events.between(from, position(), BATCH);
    while (!batch.isEmpty()) {
      from = batch.get(batch.size() - 1).seq();
      read += batch.size();
      batch = events.between(from, position(), BATCH);
    }
    return read;
  }

  private long step(DSLContext read, WriteSet rows, long upTo) {
    long from = hold(read);
    List<SealedEvent> batch = events.between(from, upTo, BATCH);
    return batch.isEmpty() ? 0 : project(read, rows, from, batch);
  }

  /** The place reached; its lock makes sure that one process at a time computes. */
  private static long hold(DSLContext read) {
    Long held = locked(read);
    if (held == null) {
      read.insertInto(PROJECTION_POSITION)
          .set(PROJECTION_POSITION.PROJECTION, NAME)
          .set(PROJECTION_POSITION.SEQ, 0L)
          .onDuplicateKeyIgnore()
          .execute();
      held = locked(read);
    }
    return held == null ? 0 : held;
  }

  private static @Nullable Long locked(DSLContext read) {
    return read.select(PROJECTION_POSITION.SEQ)
        .from(PROJECTION_POSITION)
        .where(PROJECTION_POSITION.PROJECTION.eq(NAME))
        .forUpdate()
        .fetchOne(PROJECTION_POSITION.SEQ);
  }

  private long project(DSLContext read, WriteSet rows, long from, List<SealedEvent> batch) {
    if (from != rows.writtenUpTo()) {
      rows.forget();
    }
    for (SealedEvent event : batch) {
      for (Projection projection : projections) {
        projection.on(event, rows);
      }
    }
    rows.flush();
    long last = batch.get(batch.size() - 1).seq();
    rows.writtenUpTo(last);
    read.update(PROJECTION_POSITION)
        .set(PROJECTION_POSITION.SEQ, last)
        .where(PROJECTION_POSITION.PROJECTION.eq(NAME))
        .execute();
    return last;
  }
}
