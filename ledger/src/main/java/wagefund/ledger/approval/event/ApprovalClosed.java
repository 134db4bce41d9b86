package wagefund.ledger.approval.event;

import java.time.Instant;
import java.time.LocalDate;
import wagefund.ledger.kernel.ApprovalId;
import wagefund.ledger.kernel.StoredAs;

/** A round ended without approval. */
@StoredAs("ApprovalClosed")
public record ApprovalClosed(
    ApprovalId approvalId,
    String subject,
    int round,
    Stage stage,
    Closing closing,
    String opinion,
    LocalDate on,
    String by,
    Instant at) {}
