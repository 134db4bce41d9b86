package wagefund.ledger.recovery.event;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import wagefund.ledger.kernel.CaseId;
import wagefund.ledger.kernel.ClaimId;
import wagefund.ledger.kernel.FundId;
import wagefund.ledger.kernel.Money;
import wagefund.ledger.kernel.StoredAs;

/**
 * More was paid for the debtor.
 *
 * @param dueOn by when these lines are due; empty where no term is known, and in older events
 */
@StoredAs("ClaimIncreased")
public record ClaimIncreased(
    ClaimId claimId,
    CaseId caseId,
    FundId fundId,
    String reference,
    List<PaidLine> lines,
    Money amount,
    Money outstanding,
    LocalDate on,
    String by,
    Instant at,
    Optional<LocalDate> dueOn,
    Optional<ClaimDates> dates) {}
