package wagefund.ledger.approval.event;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import wagefund.ledger.kernel.ApprovalId;
import wagefund.ledger.kernel.Digest;
import wagefund.ledger.kernel.StoredAs;

/**
 * A subject was laid before its approvers; a round ends with the last signature, a return or a
 * rejection.
 *
 * @param dueOn by when the first stage must be signed; empty: no limit
 */
@StoredAs("ApprovalOpened")
public record ApprovalOpened(
    ApprovalId approvalId,
    String subject,
    int round,
    Digest digest,
    List<Stage> stages,
    String requester,
    LocalDate on,
    Instant at,
    Optional<LocalDate> dueOn) {}
