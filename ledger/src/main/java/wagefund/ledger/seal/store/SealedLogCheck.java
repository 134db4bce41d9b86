package wagefund.ledger.seal.store;

import static wagefund.schema.store.Tables.DOMAIN_EVENT_ENTRY;
import static wagefund.schema.store.Tables.SEALED_LOG;
import static wagefund.schema.store.Tables.SEAL_HEAD;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.Result;
import org.jooq.impl.DSL;
import wagefund.ledger.seal.store.SealFinding.Kind;
import wagefund.schema.store.tables.records.DomainEventEntryRecord;
import wagefund.schema.store.tables.records.SealHeadRecord;
import wagefund.schema.store.tables.records.SealedLogRecord;

/**
 * Recomputes the sealed log from the stored events, and stops at the first place that is not as it
 * was sealed. It only reads.
 */
public final class SealedLogCheck {

  private static final int BATCH = 1_000;

  private final DSLContext store;

  /** Checks the tables that a context names. */
  public SealedLogCheck(DSLContext store) {
    this.store = store;
  }

  /** A place of the sealed log with its chain hash, as it may be noted elsewhere. */
  public record Head(long seq, String chainHash) {

    @Override
    public String toString() {
      return seq + ":" + chainHash;
    }
  }

  /** The end of the sealed log, to be noted where nobody who keeps the ledger can reach. */
  public Head head() {
    SealHeadRecord head = headRow();
    return new Head(head.getSeq(), hex(head.getChainHash()));
  }

  private SealHeadRecord headRow() {
    return store.selectFrom(SEAL_HEAD).where(SEAL_HEAD.ID.eq(1)).fetchSingle();
  }

  private Optional<SealFinding> noHead() {
    List<Integer> heads = store.select(SEAL_HEAD.ID).from(SEAL_HEAD).fetch(SEAL_HEAD.ID);
    if (!heads.contains(1)) {
      return Optional.of(new SealFinding(Kind.HEAD_WRONG, 0, "The head, which is not there,"));
    }
    return heads.size() == 1
        ? Optional.empty()
        : Optional.of(new SealFinding(Kind.HEAD_WRONG, 0, "A second head"));
  }

  /** The first thing that is wrong; empty where every event is as it was sealed. */
  public Optional<SealFinding> firstFinding(LongConsumer reached) {
    // A key that was changed would else be told as the first checkpoint that it signed.
    return noHead().or(() -> new CheckpointCheck(store).keys()).or(() -> walk(reached));
  }

  private Optional<SealFinding> walk(LongConsumer reached) {
    SealHeadRecord head = headRow();
    CheckpointCheck checkpoints = new CheckpointCheck(store);
    byte[] chain = new byte[32];
    long seq = 0;
    long lastIndex = 0;
    long indexAtHead = 0;
    while (true) {
      Result<Record> batch = batchAfter(seq);
      for (Record row : batch) {
        SealedLogRecord entry = row.into(SEALED_LOG);
        DomainEventEntryRecord event = row.into(DOMAIN_EVENT_ENTRY);
        seq++;
        Optional<SealFinding> finding =
            wrongIn(seq, chain, entry, event)
                .or(() -> checkpoints.at(SealedTree.leaf(entry, event), entry.getChainHash()));
        if (finding.isPresent()) {
          return finding;
        }
        chain = entry.getChainHash();
        lastIndex = Math.max(lastIndex, entry.getGlobalIndex());
        indexAtHead = seq == head.getSeq() ? lastIndex : indexAtHead;
      }
      reached.accept(seq);
      if (batch.size() < BATCH) {
        break;
      }
    }
    return endsWrong(head, seq, chain, indexAtHead).or(checkpoints::end).or(this::unsealed);
  }

  /** Whether a head that was noted earlier is still what stands at its place. */
  public Optional<SealFinding> contains(Head noted) {
    byte[] found =
        store
            .select(SEALED_LOG.CHAIN_HASH)
            .from(SEALED_LOG)
            .where(SEALED_LOG.SEQ.eq(noted.seq()))
            .fetchOne(SEALED_LOG.CHAIN_HASH);
    return found != null && hex(found).equals(noted.chainHash())
        ? Optional.empty()
        : Optional.of(
            new SealFinding(Kind.HEAD_NOT_FOUND, noted.seq(), "The head noted as " + noted));
  }

  private Result<Record> batchAfter(long seq) {
    return store
        .select(SEALED_LOG.fields())
        .select(DOMAIN_EVENT_ENTRY.fields())
        .from(SEALED_LOG)
        .leftJoin(DOMAIN_EVENT_ENTRY)
        .on(DOMAIN_EVENT_ENTRY.GLOBAL_INDEX.eq(SEALED_LOG.GLOBAL_INDEX))
        .where(SEALED_LOG.SEQ.gt(seq))
        .orderBy(SEALED_LOG.SEQ)
        .limit(BATCH)
        .fetch();
  }

  private Optional<SealFinding> wrongIn(
      long seq, byte[] chain, SealedLogRecord entry, DomainEventEntryRecord event) {
    if (entry.getSeq() != seq) {
      return Optional.of(new SealFinding(Kind.ENTRY_MISSING, seq, "Entry " + seq));
    }
    if (!Arrays.equals(entry.getChainHash(), EventHash.chain(chain, seq, entry.getEventHash()))) {
      return Optional.of(new SealFinding(Kind.CHAIN_BROKEN, seq, "Entry " + seq));
    }
    if (event.getEventIdentifier() == null) {
      return Optional.of(
          storedElsewhere(entry)
              .map(
                  at ->
                      new SealFinding(
                          Kind.ENTRY_CHANGED,
                          seq,
                          "Entry %d, or global_index %d of domain_event_entry,".formatted(seq, at)))
              .orElseGet(
                  () ->
                      new SealFinding(
                          Kind.EVENT_MISSING,
                          seq,
                          "Event " + entry.getGlobalIndex() + ", sealed as " + seq + ",")));
    }
    byte[] hash = EventHash.of(event, entry.getHashVersion());
    if (!Arrays.equals(entry.getEventHash(), hash)) {
      if (EventHash.isAnyOf(event, entry.getEventHash())) {
        return Optional.of(new SealFinding(Kind.ENTRY_CHANGED, seq, "Entry " + seq));
      }
      Kind kind = isSealedElsewhere(hash) ? Kind.EVENTS_REORDERED : Kind.EVENT_CHANGED;
      return Optional.of(new SealFinding(kind, seq, words(event) + ", sealed as " + seq + ","));
    }
    return Optional.empty();
  }

  /** Where the event of an entry stands, if it is there and the two have only lost each other. */
  private Optional<Long> storedElsewhere(SealedLogRecord entry) {
    return unsealedEvents(100).stream()
        .filter(event -> EventHash.isAnyOf(event, entry.getEventHash()))
        .map(DomainEventEntryRecord::getGlobalIndex)
        .findFirst();
  }

  private boolean isSealedElsewhere(byte[] hash) {
    return store.fetchExists(SEALED_LOG, SEALED_LOG.EVENT_HASH.eq(hash));
  }

  private Optional<SealFinding> endsWrong(
      SealHeadRecord head, long seq, byte[] chain, long indexAtHead) {
    // A running ledger may have sealed more since the head was read.
    if (head.getSeq() > seq) {
      if (Arrays.equals(head.getChainHash(), chain)) {
        return Optional.of(
            new SealFinding(Kind.HEAD_WRONG, head.getSeq(), "The head at " + head.getSeq()));
      }
      return Optional.of(new SealFinding(Kind.ENTRY_MISSING, seq + 1, "Entry " + (seq + 1)));
    }
    byte[] atHead = head.getSeq() == seq ? chain : chainAt(head.getSeq());
    return Arrays.equals(head.getChainHash(), atHead) && head.getLastIndex() == indexAtHead
        ? Optional.empty()
        : Optional.of(
            new SealFinding(Kind.HEAD_WRONG, head.getSeq(), "The head at " + head.getSeq()));
  }

  private byte[] chainAt(long seq) {
    byte[] chain =
        store
            .select(SEALED_LOG.CHAIN_HASH)
            .from(SEALED_LOG)
            .where(SEALED_LOG.SEQ.eq(seq))
            .fetchOne(SEALED_LOG.CHAIN_HASH);
    return chain == null ? new byte[32] : chain;
  }

  /** The first event that is stored and not sealed. */
  public Optional<SealFinding> unsealed() {
    return unsealedEvents(1).stream()
        .findFirst()
        .map(event -> new SealFinding(Kind.EVENT_UNSEALED, 0, words(event)));
  }

  private List<DomainEventEntryRecord> unsealedEvents(int limit) {
    return store
        .select(DOMAIN_EVENT_ENTRY.fields())
        .from(DOMAIN_EVENT_ENTRY)
        .leftJoin(SEALED_LOG)
        .on(SEALED_LOG.GLOBAL_INDEX.eq(DOMAIN_EVENT_ENTRY.GLOBAL_INDEX))
        .where(SEALED_LOG.SEQ.isNull())
        .orderBy(DOMAIN_EVENT_ENTRY.GLOBAL_INDEX)
        .limit(limit)
        .fetchInto(DOMAIN_EVENT_ENTRY);
  }

  /** How many events are sealed. */
  public long size() {
    Long size = store.select(DSL.max(SEALED_LOG.SEQ)).from(SEALED_LOG).fetchOne(0, Long.class);
    return size == null ? 0 : size;
  }

  private static String words(DomainEventEntryRecord event) {
    return "Event %d (%s %s of %s no. %d)"
        .formatted(
            event.getGlobalIndex(),
            event.getPayloadType(),
            event.getEventIdentifier(),
            event.getAggregateIdentifier(),
            event.getSequenceNumber());
  }

  private static String hex(byte[] hash) {
    return HexFormat.of().formatHex(hash);
  }
}
