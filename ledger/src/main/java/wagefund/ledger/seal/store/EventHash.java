package wagefund.ledger.seal.store;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import wagefund.ledger.kernel.Digest;
import wagefund.schema.store.tables.records.DomainEventEntryRecord;

/**
 * The hash of a stored event, and the chain over all of them.
 *
 * <p>Hash of an event, version 2: SHA-256 over the text {@code event 2} and these columns in this
 * order, each as four bytes of length (big endian) and its bytes: event identifier, aggregate
 * identifier, sequence number (eight bytes), type, payload type, payload revision, time stamp,
 * payload, meta data. A null is the length -1 and no bytes. Version 1 had neither the text at the
 * head nor the type, and wrote {@code null} for a revision that was not there; what was sealed by
 * it stays as it is. Chain: SHA-256 over the chain hash before (32 zero bytes at first), the place
 * (eight bytes) and the hash of the event.
 */
public final class EventHash {

  /** The version by which events are sealed now. */
  static final int VERSION = 2;

  private EventHash() {}

  /** By the version that is in use. */
  public static byte[] of(DomainEventEntryRecord event) {
    MessageDigest sha = Digest.sha256();
    add(sha, "event " + VERSION);
    add(sha, event.getEventIdentifier());
    add(sha, event.getAggregateIdentifier());
    add(sha, ByteBuffer.allocate(8).putLong(event.getSequenceNumber()).array());
    add(sha, event.getType());
    add(sha, event.getPayloadType());
    add(sha, event.getPayloadRevision());
    add(sha, event.getTimeStamp());
    add(sha, event.getPayload());
    add(sha, event.getMetaData());
    return sha.digest();
  }

  /**
   * By the version that an entry names; a version that never was gives a hash that fits nothing.
   */
  static byte[] of(DomainEventEntryRecord event, int version) {
    return switch (version) {
      case 1 -> first(event);
      case VERSION -> of(event);
      default -> new byte[0];
    };
  }

  /** Whether a hash is that of an event by any version. */
  static boolean isAnyOf(DomainEventEntryRecord event, byte[] hash) {
    return Arrays.equals(hash, of(event)) || Arrays.equals(hash, first(event));
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
