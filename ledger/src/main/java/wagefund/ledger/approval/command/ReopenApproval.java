package wagefund.ledger.approval.command;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import wagefund.ledger.approval.event.Stage;
import wagefund.ledger.kernel.Actor;
import wagefund.ledger.kernel.ApprovalId;
import wagefund.ledger.kernel.Digest;

/** Lays a corrected subject before its approvers again; all earlier signatures are void. */
public record ReopenApproval(
    @TargetAggregateIdentifier ApprovalId approvalId,
    Digest digest,
    List<Stage> stages,
    Optional<LocalDate> dueOn,
    LocalDate on,
    Actor by,
    Instant at) {}
