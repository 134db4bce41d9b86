package wagefund.ledger.posting.command;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import wagefund.ledger.kernel.Actor;
import wagefund.ledger.kernel.ClosureId;
import wagefund.ledger.kernel.Creates;
import wagefund.ledger.kernel.Identifier;

/**
 * Closes posting: from now on no money moves.
 *
 * @param differences what the check found, at least one line
 */
public record ClosePosting(
    @TargetAggregateIdentifier ClosureId closureId,
    List<String> differences,
    LocalDate on,
    Actor by,
    Instant at)
    implements Creates {

  public ClosePosting {
    differences = List.copyOf(differences);
  }

  @Override
  public Identifier createdId() {
    return closureId;
  }
}
