package wagefund.ledger.approval.command;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import wagefund.ledger.kernel.Actor;
import wagefund.ledger.kernel.ApprovalId;
import wagefund.ledger.kernel.Digest;

/**
 * Asks whether an officer may sign the current stage; answered with {@link NextStage}, or rejected
 * as signing would be.
 *
 * @param delegated for whom the officer may sign, besides by own right
 */
public record AskSignature(
    @TargetAggregateIdentifier ApprovalId approvalId,
    Digest digest,
    Delegated delegated,
    LocalDate on,
    Actor by) {}
