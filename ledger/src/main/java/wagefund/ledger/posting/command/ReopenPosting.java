package wagefund.ledger.posting.command;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import wagefund.ledger.kernel.Actor;
import wagefund.ledger.kernel.ClosureId;
import wagefund.ledger.kernel.Document;

/**
 * Opens posting again, on a paper.
 *
 * @param differences what the check that was made for this found; none where it is clean
 */
public record ReopenPosting(
    @TargetAggregateIdentifier ClosureId closureId,
    List<String> differences,
    Document document,
    LocalDate on,
    Actor by,
    Instant at) {

  public ReopenPosting {
    differences = List.copyOf(differences);
  }
}
