package wagefund.ledger.recovery.event;

import java.time.Instant;
import java.time.LocalDate;
import wagefund.ledger.kernel.CaseId;
import wagefund.ledger.kernel.ClaimId;
import wagefund.ledger.kernel.Document;
import wagefund.ledger.kernel.FundId;
import wagefund.ledger.kernel.StoredAs;

/** 时效中断事由: an act on the claim; against one joint debtor it counts against all. */
@StoredAs("ClaimActRecorded")
public record ClaimActRecorded(
    ClaimId claimId,
    String actId,
    CaseId caseId,
    FundId fundId,
    ClaimAct act,
    ClaimDebtor debtor,
    Document document,
    ClaimDates dates,
    LocalDate on,
    String by,
    Instant at) {}
