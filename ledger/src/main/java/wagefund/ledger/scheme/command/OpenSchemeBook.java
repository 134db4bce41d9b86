package wagefund.ledger.scheme.command;

import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import wagefund.ledger.kernel.Actor;
import wagefund.ledger.kernel.Creates;
import wagefund.ledger.kernel.Identifier;
import wagefund.ledger.kernel.SchemeBookId;

/**
 * Opens the book in which a fund keeps the schemes that it adopts; once in the life of a fund,
 * before the first {@link AdoptScheme}. Rejected with {@code FUND_MANAGER_NEEDED}.
 */
public record OpenSchemeBook(
    @TargetAggregateIdentifier SchemeBookId schemeBookId, Actor by, Instant at) implements Creates {

  @Override
  public Identifier createdId() {
    return schemeBookId;
  }
}
