package wagefund.ledger.casefile.command;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import wagefund.ledger.kernel.CaseId;

/** Asks what is claimed and settled in a case; answered with {@link CaseFacts}. */
public record AskCase(@TargetAggregateIdentifier CaseId caseId) {}
