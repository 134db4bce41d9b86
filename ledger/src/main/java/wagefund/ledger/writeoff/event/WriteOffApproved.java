package wagefund.ledger.writeoff.event;

import java.time.Instant;
import java.time.LocalDate;
import wagefund.ledger.kernel.CaseId;
import wagefund.ledger.kernel.ClaimId;
import wagefund.ledger.kernel.Digest;
import wagefund.ledger.kernel.Document;
import wagefund.ledger.kernel.FundId;
import wagefund.ledger.kernel.Money;
import wagefund.ledger.kernel.StoredAs;
import wagefund.ledger.kernel.WriteOffId;

/** 核销批准: the last stage signed exactly this; the claim was written off with it. */
@StoredAs("WriteOffApproved")
public record WriteOffApproved(
    WriteOffId writeOffId,
    ClaimId claimId,
    CaseId caseId,
    FundId fundId,
    Money amount,
    Money outstanding,
    Digest digest,
    Document document,
    LocalDate on,
    String by,
    Instant at) {}
