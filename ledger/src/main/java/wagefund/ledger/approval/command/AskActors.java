package wagefund.ledger.approval.command;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import wagefund.ledger.kernel.ApprovalId;

/** Asks who has acted on the subject; answered with {@link Actors}. */
public record AskActors(@TargetAggregateIdentifier ApprovalId approvalId) {}
