package wagefund.ledger.approval.event;

import java.time.Instant;
import java.time.LocalDate;
import wagefund.ledger.kernel.ApprovalId;
import wagefund.ledger.kernel.StoredAs;

/** 逾期上提: a stage passed its limit; who stands above may now sign in its place. */
@StoredAs("StageEscalated")
public record StageEscalated(
    ApprovalId approvalId,
    String subject,
    int round,
    Stage stage,
    LocalDate dueOn,
    LocalDate on,
    String by,
    Instant at) {}
