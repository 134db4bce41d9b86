package wagefund.ledger.advance.event;

import java.time.Instant;
import java.time.LocalDate;
import wagefund.ledger.approval.event.Closing;
import wagefund.ledger.kernel.AdvanceId;
import wagefund.ledger.kernel.CaseId;
import wagefund.ledger.kernel.FundId;
import wagefund.ledger.kernel.Money;
import wagefund.ledger.kernel.StoredAs;

/** An advance ended before it was paid. */
@StoredAs("AdvanceEnded")
public record AdvanceEnded(
    AdvanceId advanceId,
    CaseId caseId,
    FundId fundId,
    Closing closing,
    Money released,
    String opinion,
    LocalDate on,
    String by,
    Instant at) {}
