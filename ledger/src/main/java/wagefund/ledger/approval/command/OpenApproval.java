package wagefund.ledger.approval.command;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import wagefund.ledger.approval.event.Stage;
import wagefund.ledger.kernel.Actor;
import wagefund.ledger.kernel.ApprovalId;
import wagefund.ledger.kernel.Creates;
import wagefund.ledger.kernel.Digest;
import wagefund.ledger.kernel.Identifier;

/**
 * Lays a subject before its approvers for the first time.
 *
 * @param stages in order, at least one
 * @param digest of exactly what is to be approved
 * @param dueOn by when the first stage must be signed; empty: no limit
 */
public record OpenApproval(
    @TargetAggregateIdentifier ApprovalId approvalId,
    String subject,
    Digest digest,
    List<Stage> stages,
    Optional<LocalDate> dueOn,
    LocalDate on,
    Actor by,
    Instant at)
    implements Creates {

  @Override
  public Identifier createdId() {
    return approvalId;
  }
}
