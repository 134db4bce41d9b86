package wagefund.ledger.posting.event;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import wagefund.ledger.kernel.ClosureId;
import wagefund.ledger.kernel.StoredAs;

/** A check found what does not agree: no money moves until somebody answers for it. */
@StoredAs("PostingClosed")
public record PostingClosed(
    ClosureId closureId, List<String> differences, LocalDate on, String by, Instant at) {

  public PostingClosed {
    differences = List.copyOf(differences);
  }
}
