package wagefund.ledger.settlement.event;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import wagefund.ledger.kernel.AdvanceId;
import wagefund.ledger.kernel.BatchId;
import wagefund.ledger.kernel.CaseId;
import wagefund.ledger.kernel.FundId;
import wagefund.ledger.kernel.StoredAs;

/**
 * The bank reported on lines of a batch.
 *
 * @param debtor who owes what was paid, for the books
 */
@StoredAs("BankReported")
public record BankReported(
    BatchId batchId,
    AdvanceId advanceId,
    CaseId caseId,
    FundId fundId,
    String debtor,
    List<SucceededLine> succeeded,
    List<ReturnedLine> returned,
    LocalDate on,
    String by,
    Instant at) {}
