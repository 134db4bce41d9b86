package wagefund.ledger.seal.store;

import static wagefund.schema.store.Tables.CHECKPOINT;
import static wagefund.schema.store.Tables.CHECKPOINT_KEY;

import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** The proofs of RFC 6962 over the sealed log, for whoever holds a checkpoint and not the log. */
@Component
public class Proofs {

  private final DSLContext store;

  Proofs(DSLContext store) {
    this.store = store;
  }

  /**
   * That a place is within a checkpoint.
   *
   * @param leaf the hash of the leaf, in hexadecimal digits
   * @param path from the leaf to the head
   */
  public record Inclusion(long seq, String leaf, List<String> path, Checkpoint checkpoint) {}

  /** That a checkpoint is the beginning of another. */
  public record Consistency(Checkpoint from, Checkpoint to, List<String> path) {}

  /** A public key; X.509 in base64. */
  public record PublicKey(
      String id,
      String algorithm,
      String publicKey,
      String node,
      String introducedAt,
      String endorsedBy) {}

  /** Proves a place by the first checkpoint that covers it; nothing where none does yet. */
  public Optional<Inclusion> inclusion(long seq) {
    SealedTree tree = new SealedTree(store);
    return seq < 1
        ? Optional.empty()
        : store
            .selectFrom(CHECKPOINT)
            .where(CHECKPOINT.TREE_SIZE.ge(seq))
            .orderBy(CHECKPOINT.TREE_SIZE)
            .limit(1)
            .fetchOptional()
            .map(Checkpoint::of)
            .map(
                checkpoint ->
                    new Inclusion(
                        seq,
                        HexFormat.of().formatHex(tree.node(0, seq - 1)),
                        hex(Merkle.inclusion(seq - 1, checkpoint.size(), tree)),
                        checkpoint));
  }

  /** Proves one checkpoint, by its number, to be the beginning of another. */
  public Optional<Consistency> consistency(long from, long to) {
    return numbered(from)
        .flatMap(
            earlier ->
                numbered(to)
                    .filter(later -> earlier.size() <= later.size())
                    .map(
                        later ->
                            new Consistency(
                                earlier,
                                later,
                                hex(
                                    Merkle.consistency(
                                        earlier.size(), later.size(), new SealedTree(store))))));
  }

  private Optional<Checkpoint> numbered(long number) {
    return store
        .selectFrom(CHECKPOINT)
        .where(CHECKPOINT.NUMBER.eq(number))
        .fetchOptional()
        .map(Checkpoint::of);
  }

  /** Some checkpoints, the latest first. */
  public List<Checkpoint> checkpoints(int offset, int limit) {
    return store
        .selectFrom(CHECKPOINT)
        .orderBy(CHECKPOINT.NUMBER.desc())
        .limit(limit)
        .offset(offset)
        .fetch()
        .map(row -> Checkpoint.of(row));
  }

  /** How many there are. */
  public int count() {
    return store.fetchCount(CHECKPOINT);
  }

  /** All keys, in the order in which they were introduced. */
  public List<PublicKey> keys() {
    return store
        .selectFrom(CHECKPOINT_KEY)
        .orderBy(CHECKPOINT_KEY.INTRODUCED_AT, CHECKPOINT_KEY.KEY_ID)
        .fetch()
        .map(
            row ->
                new PublicKey(
                    row.getKeyId(),
                    row.getAlgorithm(),
                    Base64.getEncoder().encodeToString(row.getPublicKey()),
                    row.getNode(),
                    row.getIntroducedAt(),
                    row.getEndorsedBy()));
  }

  private static List<String> hex(List<byte[]> hashes) {
    return hashes.stream().map(hash -> HexFormat.of().formatHex(hash)).toList();
  }
}
