package wagefund.ledger.approval.command;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import wagefund.ledger.kernel.Actor;
import wagefund.ledger.kernel.ApprovalId;
import wagefund.ledger.kernel.Digest;

/**
 * Asks whether an officer may sign the current stage; answered with {@link NextStage}, or rejected
 * as signing would be.
 */
public record AskSignature(
    @TargetAggregateIdentifier ApprovalId approvalId, Digest digest, Actor by) {}
