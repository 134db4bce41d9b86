package wagefund.ledger.advance.event;

import java.time.Instant;
import java.time.LocalDate;
import wagefund.ledger.kernel.AdvanceId;
import wagefund.ledger.kernel.CaseId;
import wagefund.ledger.kernel.FundId;
import wagefund.ledger.kernel.StoredAs;

/** An advance was given back to its requester for correction. */
@StoredAs("AdvanceReturned")
public record AdvanceReturned(
    AdvanceId advanceId,
    CaseId caseId,
    FundId fundId,
    String opinion,
    LocalDate on,
    String by,
    Instant at) {}
