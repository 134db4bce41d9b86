package wagefund.ledger.scheme.event;

import java.time.Instant;
import wagefund.ledger.kernel.Actor;
import wagefund.ledger.kernel.FundId;
import wagefund.ledger.kernel.SchemeBookId;
import wagefund.ledger.kernel.StoredAs;

/** A fund has a book of schemes; none is adopted yet. */
@StoredAs("SchemeBookOpened")
public record SchemeBookOpened(SchemeBookId schemeBookId, FundId fundId, Actor by, Instant at) {}
