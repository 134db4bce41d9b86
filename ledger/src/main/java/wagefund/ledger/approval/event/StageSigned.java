package wagefund.ledger.approval.event;

import java.time.Instant;
import java.time.LocalDate;
import wagefund.ledger.kernel.ApprovalId;
import wagefund.ledger.kernel.Digest;
import wagefund.ledger.kernel.StoredAs;

/** An officer signed a stage, to the digest of exactly what was laid before. */
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
    Instant at) {}
