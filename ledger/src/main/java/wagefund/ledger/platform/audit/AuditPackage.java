package wagefund.ledger.platform.audit;

import java.time.Instant;
import java.time.YearMonth;
import java.util.Optional;

/**
 * An archive that was asked for, and how far it has come.
 *
 * @param knownSeq the place in the sealed log up to which it tells what happened
 * @param doing what is being written now
 * @param sha256 of the archive; empty while it is not ready
 * @param problem why it failed; empty where it did not
 */
public record AuditPackage(
    String id,
    String fundId,
    YearMonth from,
    YearMonth to,
    boolean unmasked,
    String reason,
    String requestedBy,
    Instant requestedAt,
    long knownSeq,
    Status status,
    int partsDone,
    int partsTotal,
    String doing,
    String sha256,
    long sizeBytes,
    Optional<Instant> finishedAt,
    String problem) {

  /** How far it has come. */
  public enum Status {
    WAITING,
    RUNNING,
    READY,
    FAILED
  }
}
