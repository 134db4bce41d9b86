package wagefund.ledger.pursuit.command;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import wagefund.ledger.kernel.PursuitId;

/** Asks where the pursuit of a claim stands; answered with {@link PursuitFacts}. */
public record AskPursuit(@TargetAggregateIdentifier PursuitId pursuitId) {}
