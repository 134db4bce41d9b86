package wagefund.ledger.settlement.event;

import java.time.Instant;
import java.time.LocalDate;
import wagefund.ledger.kernel.AdvanceId;
import wagefund.ledger.kernel.BatchId;
import wagefund.ledger.kernel.CaseId;
import wagefund.ledger.kernel.FundId;
import wagefund.ledger.kernel.Money;
import wagefund.ledger.kernel.PersonId;
import wagefund.ledger.kernel.StoredAs;

/** A returned line will not be paid, such as where the worker refuses. */
@StoredAs("LineCancelled")
public record LineCancelled(
    BatchId batchId,
    AdvanceId advanceId,
    CaseId caseId,
    FundId fundId,
    int lineNo,
    PersonId person,
    Money amount,
    String reason,
    LocalDate on,
    String by,
    Instant at) {}
