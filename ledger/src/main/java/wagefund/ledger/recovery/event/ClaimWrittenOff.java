package wagefund.ledger.recovery.event;

import java.time.Instant;
import java.time.LocalDate;
import wagefund.ledger.kernel.CaseId;
import wagefund.ledger.kernel.ClaimId;
import wagefund.ledger.kernel.Document;
import wagefund.ledger.kernel.FundId;
import wagefund.ledger.kernel.Money;
import wagefund.ledger.kernel.StoredAs;

/**
 * 核销: a part of a claim, or all that was left of it, was written off. The debtor still owes it:
 * from now on it stands in the memo register (备查簿).
 *
 * @param writeOff the request that was approved
 * @param outstanding what is left of the claim in the books
 * @param inMemo what stands in the memo register from now on
 * @param dates the days of the claim after it
 */
@StoredAs("ClaimWrittenOff")
public record ClaimWrittenOff(
    ClaimId claimId,
    CaseId caseId,
    FundId fundId,
    String debtor,
    String writeOff,
    Money amount,
    Money outstanding,
    Money inMemo,
    ClaimDates dates,
    Document document,
    LocalDate on,
    String by,
    Instant at) {}
