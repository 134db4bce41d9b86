package wagefund.ledger.recovery.event;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import wagefund.ledger.kernel.CaseId;
import wagefund.ledger.kernel.ClaimId;
import wagefund.ledger.kernel.FundId;
import wagefund.ledger.kernel.Money;
import wagefund.ledger.kernel.StoredAs;

/** The other side of {@link ClaimLinesMoved}: this debtor owes more; it posts nothing itself. */
@StoredAs("ClaimLinesTakenOver")
public record ClaimLinesTakenOver(
    ClaimId claimId,
    ClaimId fromClaim,
    CaseId caseId,
    FundId fundId,
    List<MovedLine> lines,
    Money amount,
    Money outstanding,
    ClaimDates dates,
    LocalDate on,
    String by,
    Instant at) {}
