package wagefund.ledger.scheme.domain;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import wagefund.ledger.kernel.Digest;

/** Keeps the schemes that are asked about, so that each file is parsed but once. */
final class ReadSchemes {

  private static final int LIMIT = 512;

  private static final Map<Digest, Scheme> READ = new ConcurrentHashMap<>();

  private ReadSchemes() {}

  static Scheme read(Digest digest, String content) {
    if (READ.size() >= LIMIT) {
      READ.clear();
    }
    return READ.computeIfAbsent(digest, key -> SchemeFile.read(content));
  }
}
