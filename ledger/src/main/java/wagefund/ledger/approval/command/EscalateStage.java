package wagefund.ledger.approval.command;

import java.time.Instant;
import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import wagefund.ledger.kernel.Actor;
import wagefund.ledger.kernel.ApprovalId;

/**
 * Takes a stage that has passed its limit to the role above, once. Answered with the title of the
 * stage, or empty where there is nothing to take up.
 */
public record EscalateStage(
    @TargetAggregateIdentifier ApprovalId approvalId, LocalDate on, Actor by, Instant at) {}
