package wagefund.ledger.recovery.event;

import java.time.Instant;
import java.time.LocalDate;
import wagefund.ledger.kernel.CaseId;
import wagefund.ledger.kernel.ClaimId;
import wagefund.ledger.kernel.FundId;
import wagefund.ledger.kernel.Money;
import wagefund.ledger.kernel.StoredAs;

/**
 * Less had been paid for the debtor than was booked, so he owes less.
 *
 * @param line the line, and by how much less was paid
 */
@StoredAs("ClaimCorrected")
public record ClaimCorrected(
    ClaimId claimId,
    CaseId caseId,
    FundId fundId,
    String reference,
    PaidLine line,
    Money outstanding,
    ClaimDates dates,
    LocalDate on,
    String by,
    Instant at) {}
