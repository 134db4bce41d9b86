package wagefund.ledger.seal.store;

import static wagefund.schema.store.Tables.DOMAIN_EVENT_ENTRY;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.IntStream;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;
import wagefund.ledger.kernel.Digest;
import wagefund.schema.store.tables.records.DomainEventEntryRecord;

/**
 * The hash of a stored event, and the chain over all of them.
 *
 * <p>Hash of an event, version 3: SHA-256 over the text {@code event 3} and these columns in this
 * order, each as four bytes of length (big endian) and its bytes: event identifier, aggregate
 * identifier, sequence number (eight bytes), type, payload type, payload revision, time stamp,
 * payload, meta data, and what is {@linkplain #kept kept of the request}. A null is the length -1
 * and no bytes. Version 2 began with {@code event 2} and nothing was kept; version 1 had neither
 * the text at the head nor the type, and wrote {@code null} for a revision that was not there. What
 * was sealed by them stays as it is. Chain: SHA-256 over the chain hash before (32 zero bytes at
 * first), the place (eight bytes) and the hash of the event.
 */
public final class EventHash {

  /** The version by which events are sealed now. */
  static final int VERSION = 3;

  /** The first version by which a leaf of the Merkle tree is made. */
  static final int FIRST_OF_LEAVES = 2;

  /** What an event keeps of the request under whose key it was written. */
  public static final Set<Field<?>> KEPT =
      Set.of(
          DOMAIN_EVENT_ENTRY.KEY_DIGEST,
          DOMAIN_EVENT_ENTRY.REQUEST_HASH,
          DOMAIN_EVENT_ENTRY.ANSWER);

  private EventHash() {}

  /** By the version that is in use. */
  public static byte[] of(DomainEventEntryRecord event) {
    MessageDigest sha = begun(event, VERSION);
    add(sha, kept(event));
    return sha.digest();
  }

  private static MessageDigest begun(DomainEventEntryRecord event, int version) {
    MessageDigest sha = Digest.sha256();
    add(sha, "event " + version);
    add(sha, event.getEventIdentifier());
    add(sha, event.getAggregateIdentifier());
    add(sha, ByteBuffer.allocate(8).putLong(event.getSequenceNumber()).array());
    add(sha, event.getType());
    add(sha, event.getPayloadType());
    add(sha, event.getPayloadRevision());
    add(sha, event.getTimeStamp());
    add(sha, event.getPayload());
    add(sha, event.getMetaData());
    return sha;
  }

  /**
   * One digest for what an event keeps of the request under whose key it was written, so that an
   * outsider can prove the event without learning the digest of a request: SHA-256 over key digest,
   * request hash and answer, each as above. Null where nothing is kept.
   */
  public static byte @Nullable [] kept(DomainEventEntryRecord event) {
    if (event.getKeyDigest() == null
        && event.getRequestHash() == null
        && event.getAnswer() == null) {
      return null;
    }
    MessageDigest sha = Digest.sha256();
    add(sha, event.getKeyDigest());
    add(sha, event.getRequestHash());
    add(sha, event.getAnswer());
    return sha.digest();
  }

  /**
   * By the version that an entry names; a version that never was gives a hash that fits nothing.
   */
  static byte[] of(DomainEventEntryRecord event, int version) {
    if (version == VERSION) {
      return of(event);
    }
    boolean older = version >= 1 && version < VERSION && kept(event) == null;
    return older ? version == 1 ? first(event) : begun(event, version).digest() : new byte[0];
  }

  /** Whether a hash is that of an event by any version. */
  static boolean isAnyOf(DomainEventEntryRecord event, byte[] hash) {
    return IntStream.rangeClosed(1, VERSION)
        .anyMatch(version -> Arrays.equals(hash, of(event, version)));
  }

  private static byte[] first(DomainEventEntryRecord event) {
    MessageDigest sha = Digest.sha256();
    add(sha, event.getEventIdentifier());
    add(sha, event.getAggregateIdentifier());
    add(sha, ByteBuffer.allocate(8).putLong(event.getSequenceNumber()).array());
    add(sha, event.getPayloadType());
    add(sha, String.valueOf(event.getPayloadRevision()));
    add(sha, event.getTimeStamp());
    add(sha, event.getPayload());
    add(sha, event.getMetaData());
    return sha.digest();
  }

  public static byte[] chain(byte[] previous, long seq, byte[] eventHash) {
    MessageDigest sha = Digest.sha256();
    sha.update(previous);
    sha.update(ByteBuffer.allocate(8).putLong(seq).array());
    sha.update(eventHash);
    return sha.digest();
  }

  private static void add(MessageDigest sha, @Nullable String text) {
    add(sha, text == null ? null : text.getBytes(StandardCharsets.UTF_8));
  }

  private static void add(MessageDigest sha, byte @Nullable [] bytes) {
    sha.update(ByteBuffer.allocate(4).putInt(bytes == null ? -1 : bytes.length).array());
    if (bytes != null) {
      sha.update(bytes);
    }
  }
}
