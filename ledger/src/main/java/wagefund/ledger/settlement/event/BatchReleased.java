package wagefund.ledger.settlement.event;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import wagefund.ledger.kernel.AdvanceId;
import wagefund.ledger.kernel.BatchId;
import wagefund.ledger.kernel.CaseId;
import wagefund.ledger.kernel.Digest;
import wagefund.ledger.kernel.FundId;
import wagefund.ledger.kernel.Money;
import wagefund.ledger.kernel.StoredAs;

/** The payment of an advance left for the bank. */
@StoredAs("BatchReleased")
public record BatchReleased(
    BatchId batchId,
    AdvanceId advanceId,
    CaseId caseId,
    FundId fundId,
    List<PaymentLine> lines,
    Money total,
    Digest digest,
    LocalDate on,
    String by,
    Instant at) {}
