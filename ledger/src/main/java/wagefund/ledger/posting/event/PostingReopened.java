package wagefund.ledger.posting.event;

import java.time.Instant;
import java.time.LocalDate;
import wagefund.ledger.kernel.ClosureId;
import wagefund.ledger.kernel.Document;
import wagefund.ledger.kernel.StoredAs;

/** A check was clean again, and an administrator opened posting on a paper. */
@StoredAs("PostingReopened")
public record PostingReopened(
    ClosureId closureId, Document document, LocalDate on, String by, Instant at) {}
