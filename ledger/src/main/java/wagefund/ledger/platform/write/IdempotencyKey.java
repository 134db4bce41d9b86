package wagefund.ledger.platform.write;

import wagefund.ledger.kernel.Digest;

/**
 * What a client calls one request, so that sending it again has no second effect.
 *
 * @param client who sends: an officer or a case system
 * @param key the client's own name for the request, 1 to 80 visible ASCII characters
 * @param request the digest of the request; another request under the same key is refused
 */
public record IdempotencyKey(String client, String key, Digest request) {}
