package wagefund.ledger.seal.store;

import static wagefund.schema.store.Tables.CHECKPOINT;
import static wagefund.schema.store.Tables.MERKLE_NODE;
import static wagefund.schema.store.Tables.SEALED_LOG;
import static wagefund.schema.store.Tables.SEAL_HEAD;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jooq.DSLContext;
import org.jooq.Row3;
import org.jooq.impl.DSL;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import wagefund.schema.store.tables.records.CheckpointRecord;

/**
 * Condenses the sealed log into signed checkpoints, one after the other, whichever node makes them:
 * whoever makes one holds the row of the head.
 */
@Component
public class Checkpoints {

  private static final int BATCH = 5_000;

  /** How many places one checkpoint adds at most, so that sealing never waits long for it. */
  private static final int MOST = 50_000;

  private static final long LOOK_NANOS = TimeUnit.SECONDS.toNanos(1);

  private final DSLContext store;
  private final TransactionTemplate transaction;
  private final CheckpointKeys keys;
  private final Clock clock;
  private final int everyEntries;
  private final long everyNanos;
  private long looked = System.nanoTime();
  private long made = System.nanoTime();
  private long covered = -1;

  Checkpoints(
      DSLContext store,
      TransactionTemplate transaction,
      CheckpointKeys keys,
      Clock clock,
      @Value("${ledger.seal.checkpoint-entries:1000}") int everyEntries,
      @Value("${ledger.seal.checkpoint-seconds:60}") int everySeconds) {
    this.store = store;
    this.transaction = transaction;
    this.keys = keys;
    this.clock = clock;
    this.everyEntries = everyEntries;
    this.everyNanos = TimeUnit.SECONDS.toNanos(everySeconds);
  }

  /** Makes one where enough has been sealed, or enough time has passed, since the last. */
  public synchronized void makeIfDue() {
    long now = System.nanoTime();
    if (now - looked < LOOK_NANOS) {
      return;
    }
    looked = now;
    Long sealed = store.select(SEAL_HEAD.SEQ).from(SEAL_HEAD).fetchOne(SEAL_HEAD.SEQ);
    if (covered < 0) {
      covered = last(store).map(Checkpoint::size).orElse(0L);
    }
    long waiting = sealed == null ? 0 : sealed - covered;
    if (waiting >= everyEntries || waiting > 0 && now - made >= everyNanos) {
      cover();
      made = now;
    }
  }

  /** Makes checkpoints until all that is sealed is covered; gives the last. */
  public synchronized Optional<Checkpoint> cover() {
    boolean more = true;
    Optional<Checkpoint> last = Optional.empty();
    while (more) {
      Optional<Checkpoint> one = transaction.execute(status -> makeOne());
      last = one == null ? Optional.empty() : one;
      more = last.isPresent() && last.get().size() < sealed();
    }
    Optional<Checkpoint> latest = last.or(this::latest);
    covered = latest.map(Checkpoint::size).orElse(0L);
    return latest;
  }

  private long sealed() {
    Long seq = store.select(SEAL_HEAD.SEQ).from(SEAL_HEAD).fetchOne(SEAL_HEAD.SEQ);
    return seq == null ? 0 : seq;
  }

  /** The last one. */
  public Optional<Checkpoint> latest() {
    return last(store);
  }

  static Optional<Checkpoint> last(DSLContext store) {
    return store
        .selectFrom(CHECKPOINT)
        .orderBy(CHECKPOINT.NUMBER.desc())
        .limit(1)
        .fetchOptional()
        .map(Checkpoint::of);
  }

  /** The first one that covers a place; it is always the same one, once it is there. */
  public Optional<Checkpoint> covering(long seq) {
    return store
        .selectFrom(CHECKPOINT)
        .where(CHECKPOINT.TREE_SIZE.ge(seq))
        .orderBy(CHECKPOINT.TREE_SIZE)
        .limit(1)
        .fetchOptional()
        .map(Checkpoint::of);
  }

  private Optional<Checkpoint> makeOne() {
    var head = store.selectFrom(SEAL_HEAD).where(SEAL_HEAD.ID.eq(1)).forUpdate().fetchSingle();
    Optional<Checkpoint> before = last(store);
    long from = before.map(Checkpoint::size).orElse(0L);
    if (head.getSeq() <= from) {
      return Optional.empty();
    }
    long size = Math.min(head.getSeq(), from + MOST);
    SealedTree leaves = new SealedTree(store);
    Merkle.Growing tree = new Merkle.Growing(from, leaves);
    while (tree.size() < size) {
      append(tree, leaves.leavesAfter(tree.size(), (int) Math.min(BATCH, size - tree.size())));
    }
    return Optional.of(write(before, tree));
  }

  private void append(Merkle.Growing tree, List<byte[]> leaves) {
    if (leaves.isEmpty()) {
      throw new IllegalStateException("The sealed log ends at " + tree.size());
    }
    List<Row3<Integer, Long, byte[]>> kept = new ArrayList<>();
    for (byte[] leaf : leaves) {
      tree.add(
          leaf,
          (level, index, hash) -> {
            if (level >= SealedTree.KEPT_FROM) {
              kept.add(DSL.row(level, index, hash));
            }
          });
    }
    if (!kept.isEmpty()) {
      store
          .insertInto(MERKLE_NODE, MERKLE_NODE.NODE_LEVEL, MERKLE_NODE.NODE_INDEX, MERKLE_NODE.HASH)
          .valuesOfRows(kept)
          .execute();
    }
  }

  private Checkpoint write(Optional<Checkpoint> before, Merkle.Growing tree) {
    byte[] chain =
        store
            .select(SEALED_LOG.CHAIN_HASH)
            .from(SEALED_LOG)
            .where(SEALED_LOG.SEQ.eq(tree.size()))
            .fetchSingle(SEALED_LOG.CHAIN_HASH);
    Checkpoint unsigned =
        new Checkpoint(
            before.map(Checkpoint::number).orElse(0L) + 1,
            tree.size(),
            HexFormat.of().formatHex(tree.root()),
            HexFormat.of().formatHex(chain),
            clock.instant().toString(),
            keys.node(),
            keys.keyId(),
            before.map(Checkpoint::hash).orElse(Checkpoint.NO_PREVIOUS),
            "");
    Checkpoint signed = unsigned.signed(keys.sign(unsigned.signedBytes()));
    CheckpointRecord row = new CheckpointRecord();
    HexFormat hex = HexFormat.of();
    row.setNumber(signed.number());
    row.setTreeSize(signed.size());
    row.setRootHash(hex.parseHex(signed.root()));
    row.setChainHash(hex.parseHex(signed.chain()));
    row.setMadeAt(signed.madeAt());
    row.setNode(signed.node());
    row.setKeyId(signed.key());
    row.setPreviousHash(hex.parseHex(signed.previous()));
    row.setSignature(hex.parseHex(signed.signature()));
    store.executeInsert(row);
    return signed;
  }
}
