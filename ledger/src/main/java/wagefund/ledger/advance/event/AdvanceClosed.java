package wagefund.ledger.advance.event;

import java.time.Instant;
import java.time.LocalDate;
import wagefund.ledger.kernel.AdvanceId;
import wagefund.ledger.kernel.CaseId;
import wagefund.ledger.kernel.FundId;
import wagefund.ledger.kernel.Money;
import wagefund.ledger.kernel.StoredAs;

/**
 * Every line of an advance has its final result.
 *
 * @param paid what reached the workers
 * @param cancelled what did not, and is free again
 */
@StoredAs("AdvanceClosed")
public record AdvanceClosed(
    AdvanceId advanceId,
    CaseId caseId,
    FundId fundId,
    Money paid,
    Money cancelled,
    LocalDate on,
    String by,
    Instant at) {}
