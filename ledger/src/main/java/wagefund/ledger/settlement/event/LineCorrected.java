package wagefund.ledger.settlement.event;

import java.time.Instant;
import java.time.LocalDate;
import wagefund.ledger.kernel.AccountId;
import wagefund.ledger.kernel.AdvanceId;
import wagefund.ledger.kernel.BatchId;
import wagefund.ledger.kernel.PersonId;
import wagefund.ledger.kernel.StoredAs;

/** A returned line was given another account of the same person. */
@StoredAs("LineCorrected")
public record LineCorrected(
    BatchId batchId,
    AdvanceId advanceId,
    int lineNo,
    PersonId person,
    AccountId account,
    String reason,
    LocalDate on,
    String by,
    Instant at) {}
