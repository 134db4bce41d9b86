package wagefund.verifier;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/** The hashes of the sealed log and of its Merkle tree. */
final class Hashes {

  private Hashes() {}

  static byte[] sha256(byte[]... parts) {
    MessageDigest sha = digest();
    for (byte[] part : parts) {
      sha.update(part);
    }
    return sha.digest();
  }

  static MessageDigest digest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  static String hex(byte[] bytes) {
    return HexFormat.of().formatHex(bytes);
  }

  private static byte[] eight(long number) {
    return ByteBuffer.allocate(8).putLong(number).array();
  }

  /** The hash of an event by a version; empty where there is no such version. */
  static byte[] event(Table event, long version) throws Finding {
    if (version < 1 || version > 3) {
      return new byte[0];
    }
    MessageDigest sha = digest();
    if (version > 1) {
      field(sha, ("event " + version).getBytes(StandardCharsets.UTF_8));
    }
    field(sha, event, "event_identifier");
    field(sha, event, "aggregate_identifier");
    field(sha, eight(event.number("sequence_number")));
    if (version > 1) {
      field(sha, event, "type");
    }
    field(sha, event, "payload_type");
    if (version == 1 && event.isNull("payload_revision")) {
      field(sha, "null".getBytes(StandardCharsets.UTF_8));
    } else {
      field(sha, event, "payload_revision");
    }
    field(sha, event, "time_stamp");
    field(sha, event.base64("payload"));
    if (event.isNull("meta_data")) {
      none(sha);
    } else {
      field(sha, event.base64("meta_data"));
    }
    if (version > 2) {
      if (event.isNull("kept")) {
        none(sha);
      } else {
        field(sha, event.hex("kept"));
      }
    }
    return sha.digest();
  }

  private static void field(MessageDigest sha, Table event, String column) {
    if (event.isNull(column)) {
      none(sha);
    } else {
      field(sha, event.text(column).getBytes(StandardCharsets.UTF_8));
    }
  }

  private static void field(MessageDigest sha, byte[] bytes) {
    sha.update(ByteBuffer.allocate(4).putInt(bytes.length).array());
    sha.update(bytes);
  }

  private static void none(MessageDigest sha) {
    sha.update(ByteBuffer.allocate(4).putInt(-1).array());
  }

  static byte[] chain(byte[] before, long seq, byte[] event) {
    return sha256(before, eight(seq), event);
  }

  /** A Merkle tree that grows leaf by leaf, hashed as in RFC 6962. */
  static final class Tree {

    private final List<byte[]> tops = new ArrayList<>();
    private long size;

    void add(long seq, byte[] event) {
      byte[] top = sha256(new byte[] {0}, eight(seq), event);
      for (long left = size; (left & 1) == 1; left >>= 1) {
        top = sha256(new byte[] {1}, tops.remove(tops.size() - 1), top);
      }
      tops.add(top);
      size++;
    }

    byte[] root() {
      byte[] root = tops.isEmpty() ? sha256() : tops.get(tops.size() - 1);
      for (int i = tops.size() - 2; i >= 0; i--) {
        root = sha256(new byte[] {1}, tops.get(i), root);
      }
      return root;
    }
  }
}
