package wagefund.ledger.pursuit.event;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import wagefund.ledger.kernel.CaseId;
import wagefund.ledger.kernel.ClaimId;
import wagefund.ledger.kernel.Document;
import wagefund.ledger.kernel.EstateId;
import wagefund.ledger.kernel.FundId;
import wagefund.ledger.kernel.Money;
import wagefund.ledger.kernel.StoredAs;

/**
 * A step of the pursuit of a claim was taken.
 *
 * @param authority the court, the police or the office
 * @param caseNo the number of the case there, may be empty
 * @param amount what was applied for or judged; empty: the step has no amount
 * @param effectiveOn when a judgment takes effect; empty: not known, or no judgment
 * @param estate the bankruptcy; empty: not this track
 * @param outstanding what was owed in the books on the day
 */
@StoredAs("PursuitStepTaken")
public record PursuitStepTaken(
    ClaimId claimId,
    CaseId caseId,
    FundId fundId,
    String debtor,
    String debtorCode,
    PursuitStep step,
    String authority,
    String caseNo,
    Optional<Money> amount,
    Optional<LocalDate> effectiveOn,
    Optional<EstateId> estate,
    Money outstanding,
    String reason,
    Document document,
    LocalDate on,
    String by,
    Instant at) {}
