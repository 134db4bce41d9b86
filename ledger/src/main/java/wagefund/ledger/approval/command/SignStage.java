package wagefund.ledger.approval.command;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import wagefund.ledger.kernel.Actor;
import wagefund.ledger.kernel.ApprovalId;
import wagefund.ledger.kernel.Digest;
import wagefund.ledger.kernel.Text;

/**
 * Signs the current stage to the digest of what the officer saw.
 *
 * @param delegated for whom the officer may sign, besides by own right
 * @param nextDueOn by when the following stage must be signed; empty: no limit or none follows
 */
public record SignStage(
    @TargetAggregateIdentifier ApprovalId approvalId,
    Digest digest,
    String opinion,
    Delegated delegated,
    Optional<LocalDate> nextDueOn,
    LocalDate on,
    Actor by,
    Instant at) {
  public SignStage {
    opinion = Text.optional(opinion, 400, "opinion");
  }
}
