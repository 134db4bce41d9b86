package wagefund.ledger.seal.store;

import static wagefund.schema.store.Tables.CHECKPOINT;
import static wagefund.schema.store.Tables.CHECKPOINT_KEY;
import static wagefund.schema.store.Tables.MERKLE_NODE;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import wagefund.ledger.kernel.Digest;
import wagefund.ledger.seal.store.SealFinding.Kind;
import wagefund.schema.store.tables.records.CheckpointKeyRecord;

/** Grows the Merkle tree along the log, and holds each checkpoint against it where it stands. */
final class CheckpointCheck {

  private final DSLContext store;
  private final Map<String, CheckpointKeyRecord> keys = new HashMap<>();
  private final Iterator<Checkpoint> checkpoints;
  private final Merkle.Growing tree = new Merkle.Growing();
  private final long lastSize;
  private Optional<Checkpoint> next;
  private String previous = Checkpoint.NO_PREVIOUS;
  private long number;
  private final Map<Integer, Long> nodes = new TreeMap<>();
  private Optional<SealFinding> wrongNode = Optional.empty();

  CheckpointCheck(DSLContext store) {
    this.store = store;
    store.selectFrom(CHECKPOINT_KEY).forEach(key -> keys.put(key.getKeyId(), key));
    var all =
        store
            .selectFrom(CHECKPOINT)
            .orderBy(CHECKPOINT.NUMBER)
            .fetch()
            .map(row -> Checkpoint.of(row));
    this.lastSize = all.isEmpty() ? 0 : all.get(all.size() - 1).size();
    this.checkpoints = all.iterator();
    this.next = checkpoints.hasNext() ? Optional.of(checkpoints.next()) : Optional.empty();
  }

  /** What is wrong with the keys themselves. */
  Optional<SealFinding> keys() {
    for (CheckpointKeyRecord key : keys.values()) {
      byte[] introduction = CheckpointKeys.introduction(key);
      boolean right =
          Digest.of(key.getPublicKey()).hex().equals(key.getKeyId())
              && verifies(key, introduction, key.getProof())
              && isEndorsed(key, introduction);
      if (!right) {
        return found(Kind.KEY_WRONG, "The key " + key.getKeyId());
      }
    }
    return Optional.empty();
  }

  private boolean isEndorsed(CheckpointKeyRecord key, byte[] introduction) {
    if (key.getEndorsedBy().equals(Checkpoint.NO_PREVIOUS)) {
      return key.getEndorsement().length == 0;
    }
    CheckpointKeyRecord former = keys.get(key.getEndorsedBy());
    return former != null && verifies(former, introduction, key.getEndorsement());
  }

  private static boolean verifies(CheckpointKeyRecord key, byte[] bytes, byte[] signature) {
    return Arrays.stream(SigningProfile.values())
        .filter(profile -> profile.name().equals(key.getAlgorithm()))
        .anyMatch(profile -> profile.verifies(key.getPublicKey(), bytes, signature));
  }

  /** Takes the next place of the log. */
  Optional<SealFinding> at(byte[] leaf, byte[] chain) {
    tree.add(leaf, this::grown);
    if (wrongNode.isPresent()) {
      return wrongNode;
    }
    return next.isPresent() && next.get().size() <= tree.size()
        ? against(next.get(), chain)
        : Optional.empty();
  }

  private void grown(int level, long index, byte[] hash) {
    if (level < SealedTree.KEPT_FROM || (index + 1) << level > lastSize) {
      return;
    }
    nodes.put(level, index + 1);
    byte[] kept =
        store
            .select(MERKLE_NODE.HASH)
            .from(MERKLE_NODE)
            .where(MERKLE_NODE.NODE_LEVEL.eq(level).and(MERKLE_NODE.NODE_INDEX.eq(index)))
            .fetchOne(MERKLE_NODE.HASH);
    if (!Arrays.equals(kept, hash) && wrongNode.isEmpty()) {
      wrongNode = found(Kind.NODE_WRONG, "Node " + index + " of level " + level);
    }
  }

  private Optional<SealFinding> against(Checkpoint checkpoint, byte[] chain) {
    number++;
    CheckpointKeyRecord key = keys.get(checkpoint.key());
    if (key == null) {
      return found(
          Kind.KEY_MISSING,
          "The key " + checkpoint.key() + ", which signed checkpoint " + checkpoint.number() + ",");
    }
    boolean right =
        checkpoint.number() == number
            && checkpoint.size() == tree.size()
            && checkpoint.root().equals(HexFormat.of().formatHex(tree.root()))
            && checkpoint.chain().equals(HexFormat.of().formatHex(chain))
            && checkpoint.previous().equals(previous)
            && verifies(
                key, checkpoint.signedBytes(), HexFormat.of().parseHex(checkpoint.signature()));
    previous = checkpoint.hash();
    next = checkpoints.hasNext() ? Optional.of(checkpoints.next()) : Optional.empty();
    return right
        ? Optional.empty()
        : found(Kind.CHECKPOINT_WRONG, "Checkpoint " + checkpoint.number());
  }

  /** What is left over where the log has ended. */
  Optional<SealFinding> end() {
    if (next.isPresent()) {
      return found(Kind.CHECKPOINT_WRONG, "Checkpoint " + next.get().number());
    }
    return tooMany();
  }

  /** A node where the tree has none. A running ledger may have grown the tree meanwhile. */
  private Optional<SealFinding> tooMany() {
    Condition known = DSL.falseCondition();
    for (Map.Entry<Integer, Long> level : nodes.entrySet()) {
      known =
          known.or(
              MERKLE_NODE
                  .NODE_LEVEL
                  .eq(level.getKey())
                  .and(MERKLE_NODE.NODE_INDEX.between(0L, level.getValue() - 1)));
    }
    long sizeNow = Checkpoints.last(store).map(Checkpoint::size).orElse(0L);
    return store
        .selectFrom(MERKLE_NODE)
        .where(DSL.not(known))
        .orderBy(MERKLE_NODE.NODE_LEVEL, MERKLE_NODE.NODE_INDEX)
        .stream()
        .filter(node -> !mayHaveGrown(node.getNodeLevel(), node.getNodeIndex(), sizeNow))
        .findFirst()
        .flatMap(
            node ->
                found(
                    Kind.NODE_WRONG,
                    "Node " + node.getNodeIndex() + " of level " + node.getNodeLevel()));
  }

  private static boolean mayHaveGrown(int level, long index, long size) {
    boolean isPossible = level >= SealedTree.KEPT_FROM && level < Long.SIZE - 1 && index >= 0;
    return isPossible && index < size >> level;
  }

  private Optional<SealFinding> found(Kind kind, String what) {
    return Optional.of(new SealFinding(kind, tree.size(), what));
  }
}
