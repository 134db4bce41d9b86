package wagefund.ledger.recovery.event;

import java.time.Instant;
import java.time.LocalDate;
import wagefund.ledger.kernel.CaseId;
import wagefund.ledger.kernel.ClaimId;
import wagefund.ledger.kernel.Document;
import wagefund.ledger.kernel.FundId;
import wagefund.ledger.kernel.Money;
import wagefund.ledger.kernel.StoredAs;

/** 追偿费用: a cost that the debtor is to bear, such as a court fee; a memo until it is received. */
@StoredAs("ClaimCostNoted")
public record ClaimCostNoted(
    ClaimId claimId,
    String costId,
    CaseId caseId,
    FundId fundId,
    String what,
    Money amount,
    Document document,
    LocalDate on,
    String by,
    Instant at) {}
