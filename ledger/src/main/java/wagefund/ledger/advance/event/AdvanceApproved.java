package wagefund.ledger.advance.event;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import wagefund.ledger.kernel.AdvanceId;
import wagefund.ledger.kernel.CaseId;
import wagefund.ledger.kernel.Digest;
import wagefund.ledger.kernel.FundId;
import wagefund.ledger.kernel.Money;
import wagefund.ledger.kernel.StoredAs;

/**
 * The last stage was signed and the money is reserved, in one transaction.
 *
 * @param releaseBy the last day on which it may still be paid; empty: no limit
 */
@StoredAs("AdvanceApproved")
public record AdvanceApproved(
    AdvanceId advanceId,
    CaseId caseId,
    FundId fundId,
    Money amount,
    Digest digest,
    LocalDate on,
    String by,
    Instant at,
    Optional<LocalDate> releaseBy) {}
