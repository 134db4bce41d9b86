package wagefund.ledger.approval.event;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import wagefund.ledger.kernel.ApprovalId;
import wagefund.ledger.kernel.Digest;
import wagefund.ledger.kernel.StoredAs;

/**
 * An officer signed a stage, to the digest of exactly what was laid before.
 *
 * @param onBehalfOf who had delegated the role; empty: signed by own right
 * @param nextDueOn by when the next stage must be signed; empty: no limit or no next stage
 */
@StoredAs("StageSigned")
public record StageSigned(
    ApprovalId approvalId,
    String subject,
    int round,
    Stage stage,
    boolean last,
    Digest digest,
    String opinion,
    LocalDate on,
    String by,
    Instant at,
    Optional<String> onBehalfOf,
    Optional<LocalDate> nextDueOn) {}
