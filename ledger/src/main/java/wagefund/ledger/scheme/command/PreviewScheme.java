package wagefund.ledger.scheme.command;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import wagefund.ledger.kernel.Malformed;
import wagefund.ledger.kernel.SchemeBookId;

/**
 * Asks what a scheme file says without adopting it. The answer is its {@link SchemeTerms}; a file
 * that cannot be read is {@link Malformed} with all its problems at once.
 */
public record PreviewScheme(@TargetAggregateIdentifier SchemeBookId schemeBookId, String content) {

  public PreviewScheme {
    AdoptScheme.requireShortEnough(content);
  }
}
