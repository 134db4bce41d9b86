package wagefund.ledger.seal.store;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import wagefund.ledger.kernel.Digest;
import wagefund.schema.store.tables.records.DomainEventEntryRecord;

/**
 * The hash of a stored event, and the chain over all of them.
 *
 * <p>Hash of an event: SHA-256 over its columns in this order, each as four bytes of length (big
 * endian) and its bytes: event identifier, aggregate identifier, sequence number (eight bytes),
 * payload type, payload revision, time stamp, payload, meta data. Chain: SHA-256 over the chain
 * hash before (32 zero bytes at first), the place (eight bytes) and the hash of the event.
 */
public final class EventHash {

  private EventHash() {}

  public static byte[] of(DomainEventEntryRecord event) {
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

  private static void add(MessageDigest sha, String text) {
    add(sha, text.getBytes(StandardCharsets.UTF_8));
  }

  private static void add(MessageDigest sha, byte[] bytes) {
    sha.update(ByteBuffer.allocate(4).putInt(bytes.length).array());
    sha.update(bytes);
  }
}
