package wagefund.ledger.approval.command;

import java.time.Instant;
import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import wagefund.ledger.kernel.Actor;
import wagefund.ledger.kernel.ApprovalId;
import wagefund.ledger.kernel.Digest;
import wagefund.ledger.kernel.Text;

/** Signs the current stage to the digest of what the officer saw. */
public record SignStage(
    @TargetAggregateIdentifier ApprovalId approvalId,
    Digest digest,
    String opinion,
    LocalDate on,
    Actor by,
    Instant at) {
  public SignStage {
    opinion = Text.optional(opinion, 400, "opinion");
  }
}
