package wagefund.ledger.seal.store;

import static wagefund.schema.store.Tables.DOMAIN_EVENT_ENTRY;
import static wagefund.schema.store.Tables.SEALED_LOG;
import static wagefund.schema.store.Tables.SEAL_HEAD;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import wagefund.ledger.platform.database.ManyRows;
import wagefund.schema.store.tables.records.DomainEventEntryRecord;
import wagefund.schema.store.tables.records.SealHeadRecord;

/**
 * Gives every committed event its place in the one order, and chains it by hash to the one before.
 *
 * <p>Numbers of the event table have gaps and may be committed out of order; a number passed over
 * is looked for again until its transaction cannot be alive any more. The row of the head is locked
 * while sealing, so that the order is one, whoever seals (ADR 0005).
 */
@Component
public class Sealer {

  /** An event that was given its place in the order. */
  public record Sealed(long seq, DomainEventEntryRecord event) {}

  /** The place of one event in the order. */
  private static final class Entry {

    private final long seq;
    private final long globalIndex;
    private final byte[] eventHash;
    private final byte[] chainHash;

    private Entry(long seq, long globalIndex, byte[] eventHash, byte[] chainHash) {
      this.seq = seq;
      this.globalIndex = globalIndex;
      this.eventHash = eventHash;
      this.chainHash = chainHash;
    }
  }

  private static final int BATCH = 2_000;
  private static final long GAP_MILLIS = 600_000;
  private static final int GAP_LIMIT = 10_000;

  private final DSLContext store;
  private final ManyRows insert;
  private final TransactionTemplate transaction;
  private final Clock clock;
  private final Map<Long, Long> gaps = new TreeMap<>();
  private volatile long sealedByUs = -1;

  Sealer(DSLContext store, TransactionTemplate transaction, Clock clock) {
    this.store = store;
    this.insert =
        new ManyRows(
            "insert into "
                + store.render(SEALED_LOG)
                + " (seq, global_index, event_hash, chain_hash, hash_version)",
            5);
    this.transaction = transaction;
    this.clock = clock;
  }

  /** Seals all that is committed. */
  public void seal() {
    while (mayBeMore(sealNext())) {
      // The next batch.
    }
  }

  /** Whether after this batch there may be more to seal. */
  public static boolean mayBeMore(List<Sealed> batch) {
    return batch.size() == BATCH;
  }

  /** The place up to which this sealer knows everything sealed. */
  public long reached() {
    return Math.max(0, sealedByUs);
  }

  /** Seals the next batch of what is committed and answers it in its order; it may be empty. */
  public synchronized List<Sealed> sealNext() {
    List<Sealed> sealed =
        transaction.execute(
            status -> {
              SealHeadRecord head =
                  store.selectFrom(SEAL_HEAD).where(SEAL_HEAD.ID.eq(1)).forUpdate().fetchSingle();
              boolean othersSealed = head.getSeq() != sealedByUs;
              List<DomainEventEntryRecord> events = unsealed(head.getLastIndex(), othersSealed);
              long before = head.getSeq();
              append(head, events);
              sealedByUs = head.getSeq();
              return IntStream.range(0, events.size())
                  .mapToObj(i -> new Sealed(before + 1 + i, events.get(i)))
                  .toList();
            });
    return sealed == null ? List.of() : sealed;
  }

  private List<DomainEventEntryRecord> unsealed(long lastIndex, boolean othersSealed) {
    if (othersSealed) {
      // Somebody else sealed, or we have just started: what was passed over is not known here.
      var passedOver = passedOver(lastIndex);
      if (!passedOver.isEmpty()) {
        return passedOver;
      }
    }
    forgetDeadGaps();
    Condition wanted = DOMAIN_EVENT_ENTRY.GLOBAL_INDEX.gt(lastIndex);
    if (!gaps.isEmpty()) {
      wanted = wanted.or(DOMAIN_EVENT_ENTRY.GLOBAL_INDEX.in(gaps.keySet()));
    }
    List<DomainEventEntryRecord> events =
        store
            .selectFrom(DOMAIN_EVENT_ENTRY)
            .where(wanted)
            .orderBy(DOMAIN_EVENT_ENTRY.GLOBAL_INDEX)
            .limit(BATCH)
            .fetch();
    noteGaps(lastIndex, events);
    return events;
  }

  private List<DomainEventEntryRecord> passedOver(long lastIndex) {
    return store
        .select(DOMAIN_EVENT_ENTRY.fields())
        .from(DOMAIN_EVENT_ENTRY)
        .leftJoin(SEALED_LOG)
        .on(SEALED_LOG.GLOBAL_INDEX.eq(DOMAIN_EVENT_ENTRY.GLOBAL_INDEX))
        .where(SEALED_LOG.SEQ.isNull().and(DOMAIN_EVENT_ENTRY.GLOBAL_INDEX.le(lastIndex)))
        .orderBy(DOMAIN_EVENT_ENTRY.GLOBAL_INDEX)
        .limit(BATCH)
        .fetchInto(DOMAIN_EVENT_ENTRY);
  }

  private void noteGaps(long lastIndex, List<DomainEventEntryRecord> events) {
    long now = clock.millis();
    long expected = lastIndex + 1;
    for (DomainEventEntryRecord event : events) {
      long index = event.getGlobalIndex();
      gaps.remove(index);
      for (long gap = Math.max(expected, index - GAP_LIMIT); gap < index; gap++) {
        gaps.put(gap, now);
      }
      expected = Math.max(expected, index + 1);
    }
  }

  private void forgetDeadGaps() {
    long dead = clock.millis() - GAP_MILLIS;
    gaps.values().removeIf(noted -> noted < dead);
  }

  private void append(SealHeadRecord head, List<DomainEventEntryRecord> events) {
    if (events.isEmpty()) {
      return;
    }
    long seq = head.getSeq();
    byte[] chain = head.getChainHash();
    List<Entry> entries = new ArrayList<>(events.size());
    for (DomainEventEntryRecord event : events) {
      seq++;
      byte[] eventHash = EventHash.of(event);
      chain = EventHash.chain(chain, seq, eventHash);
      entries.add(new Entry(seq, event.getGlobalIndex(), eventHash, chain));
    }
    store.connection(
        connection ->
            insert.execute(
                connection,
                entries,
                (row, entry) -> {
                  row.number(entry.seq);
                  row.number(entry.globalIndex);
                  row.bytes(entry.eventHash);
                  row.bytes(entry.chainHash);
                  row.number(EventHash.VERSION);
                }));
    head.setSeq(seq);
    head.setChainHash(chain);
    long lastIndex = events.get(events.size() - 1).getGlobalIndex();
    head.setLastIndex(Math.max(head.getLastIndex(), lastIndex));
    head.update();
  }
}
