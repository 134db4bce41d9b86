package wagefund.ledger.seal.store;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import wagefund.ledger.kernel.Digest;
import wagefund.schema.store.tables.records.CheckpointRecord;

/**
 * The whole order up to a place in one signed text.
 *
 * @param number from 1, without gaps
 * @param size how many places of the sealed log it covers
 * @param root the head of the Merkle tree over them, in hexadecimal digits
 * @param chain the chain hash at the last of them
 * @param key the id of the key that signed it
 * @param previous the hash of the checkpoint before; zeros at the first
 * @param signature over {@link #text}, in hexadecimal digits
 */
public record Checkpoint(
    long number,
    long size,
    String root,
    String chain,
    String madeAt,
    String node,
    String key,
    String previous,
    String signature) {

  static final String NO_PREVIOUS = "0".repeat(64);

  static Checkpoint of(CheckpointRecord row) {
    HexFormat hex = HexFormat.of();
    return new Checkpoint(
        row.getNumber(),
        row.getTreeSize(),
        hex.formatHex(row.getRootHash()),
        hex.formatHex(row.getChainHash()),
        row.getMadeAt(),
        row.getNode(),
        row.getKeyId(),
        hex.formatHex(row.getPreviousHash()),
        hex.formatHex(row.getSignature()));
  }

  /** What is signed: nine lines and no more. */
  public String text() {
    return "wagefund checkpoint 1\n"
        + ("number " + number + "\n")
        + ("size " + size + "\n")
        + ("root " + root + "\n")
        + ("chain " + chain + "\n")
        + ("made " + madeAt + "\n")
        + ("node " + node + "\n")
        + ("key " + key + "\n")
        + ("previous " + previous + "\n");
  }

  byte[] signedBytes() {
    return text().getBytes(StandardCharsets.UTF_8);
  }

  /** What the next one names as the one before: SHA-256 over the text and the signature. */
  public String hash() {
    return Digest.of(text() + "signature " + signature + "\n").hex();
  }

  Checkpoint signed(byte[] by) {
    return new Checkpoint(
        number, size, root, chain, madeAt, node, key, previous, HexFormat.of().formatHex(by));
  }
}
