package wagefund.ledger.scheme.command;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import wagefund.ledger.kernel.SchemeBookId;

/**
 * Asks what an adopted scheme says, rule by rule. The answer is {@link SchemeRules}; rejected with
 * {@code NO_SCHEME_IN_FORCE} where the fund never adopted this version. Nothing is recorded.
 */
public record AskRules(
    @TargetAggregateIdentifier SchemeBookId schemeBookId, String schemeId, int version) {}
