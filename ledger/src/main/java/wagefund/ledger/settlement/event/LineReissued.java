package wagefund.ledger.settlement.event;

import java.time.Instant;
import java.time.LocalDate;
import wagefund.ledger.kernel.AccountId;
import wagefund.ledger.kernel.AdvanceId;
import wagefund.ledger.kernel.BatchId;
import wagefund.ledger.kernel.CaseId;
import wagefund.ledger.kernel.FundId;
import wagefund.ledger.kernel.Money;
import wagefund.ledger.kernel.PersonId;
import wagefund.ledger.kernel.StoredAs;

/** 重发: a returned line was sent again. */
@StoredAs("LineReissued")
public record LineReissued(
    BatchId batchId,
    AdvanceId advanceId,
    CaseId caseId,
    FundId fundId,
    int lineNo,
    PersonId person,
    AccountId account,
    Money amount,
    LocalDate on,
    String by,
    Instant at) {}
