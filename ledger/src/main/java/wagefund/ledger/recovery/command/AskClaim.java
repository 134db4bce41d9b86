package wagefund.ledger.recovery.command;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import wagefund.ledger.kernel.ClaimId;

/** Asks what is owed; answered with {@link ClaimFacts}. */
public record AskClaim(@TargetAggregateIdentifier ClaimId claimId) {}
