package wagefund.ledger.scheme.command;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import wagefund.ledger.kernel.SchemeBookId;

/**
 * Asks how much could be advanced if a scheme file were in force. The answer is a {@link
 * CapComputation}, rejected as {@link ComputeCaps} is; a file that cannot be read is malformed.
 * Nothing is adopted.
 */
public record TryScheme(
    @TargetAggregateIdentifier SchemeBookId schemeBookId, String content, ComputeCaps question) {

  public TryScheme {
    AdoptScheme.requireShortEnough(content);
  }
}
