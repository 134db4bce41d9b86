package wagefund.ledger.scheme.command;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import wagefund.ledger.kernel.SchemeBookId;

/**
 * Asks which rules bind the fund on a date. The answer is {@link SchemeTerms}; rejected with {@code
 * NO_SCHEME_IN_FORCE}. Nothing is recorded.
 *
 * @param on the date of the decision, for an advance the day of its approval
 */
public record AskSchemeTerms(@TargetAggregateIdentifier SchemeBookId schemeBookId, LocalDate on) {}
