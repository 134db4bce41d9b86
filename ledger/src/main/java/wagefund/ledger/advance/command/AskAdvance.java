package wagefund.ledger.advance.command;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import wagefund.ledger.kernel.AdvanceId;

/**
 * Asks for everything that concerns the payment of an advance; answered with {@link AdvanceFacts}.
 */
public record AskAdvance(@TargetAggregateIdentifier AdvanceId advanceId) {}
