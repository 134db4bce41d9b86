package wagefund.ledger.advance.event;

import java.time.Instant;
import java.time.LocalDate;
import wagefund.ledger.kernel.AdvanceId;
import wagefund.ledger.kernel.BatchId;
import wagefund.ledger.kernel.CaseId;
import wagefund.ledger.kernel.FundId;
import wagefund.ledger.kernel.StoredAs;

/** The payment of an approved advance was released to the bank. */
@StoredAs("AdvanceReleased")
public record AdvanceReleased(
    AdvanceId advanceId,
    CaseId caseId,
    FundId fundId,
    BatchId batchId,
    LocalDate on,
    String by,
    Instant at) {}
