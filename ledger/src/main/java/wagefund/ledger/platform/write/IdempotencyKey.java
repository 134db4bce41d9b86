package wagefund.ledger.platform.write;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import wagefund.ledger.kernel.Digest;

/**
 * What a client calls one request, so that sending it again has no second effect.
 *
 * @param client who sends: an officer or a case system
 * @param key the client's own name for the request, 1 to 80 visible ASCII characters
 * @param request the digest of the request; another request under the same key is refused
 */
public record IdempotencyKey(String client, String key, Digest request) {

  private static final int DIGEST_BYTES = 16;

  /** Client and key, without the request: what is never used for two requests. */
  String name() {
    return client + "\n" + key;
  }

  /** The first half of the SHA-256 of the name, by which an effect is kept. */
  byte[] digest() {
    return Arrays.copyOf(olderDigest(), DIGEST_BYTES);
  }

  /** The SHA-256 of the name, by which an effect was kept until edition 1.3. */
  byte[] olderDigest() {
    return Digest.sha256().digest(name().getBytes(StandardCharsets.UTF_8));
  }
}
