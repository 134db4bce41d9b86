package wagefund.ledger.approval.command;

import java.time.Instant;
import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import wagefund.ledger.approval.event.Closing;
import wagefund.ledger.kernel.Actor;
import wagefund.ledger.kernel.ApprovalId;
import wagefund.ledger.kernel.Text;

/** Ends the round without approval: returns it, rejects it, or withdraws it. */
public record CloseApproval(
    @TargetAggregateIdentifier ApprovalId approvalId,
    Closing closing,
    String opinion,
    Delegated delegated,
    LocalDate on,
    Actor by,
    Instant at) {
  public CloseApproval {
    opinion = Text.optional(opinion, 400, "opinion");
  }
}
