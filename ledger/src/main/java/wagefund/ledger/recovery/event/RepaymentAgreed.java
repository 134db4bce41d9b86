package wagefund.ledger.recovery.event;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import wagefund.ledger.kernel.CaseId;
import wagefund.ledger.kernel.ClaimId;
import wagefund.ledger.kernel.Document;
import wagefund.ledger.kernel.FundId;
import wagefund.ledger.kernel.Money;
import wagefund.ledger.kernel.StoredAs;

/**
 * 还款协议: the debtor agreed how to repay; the last one counts.
 *
 * @param amount what was outstanding then
 * @param dueOn by when all is due; empty where it is unchanged
 * @param instalments in order of their days, together the amount; empty: at once
 * @param interest how interest is reckoned; empty: as before
 * @param interestSince from when it holds; empty: from the beginning of the claim
 */
@StoredAs("RepaymentAgreed")
public record RepaymentAgreed(
    ClaimId claimId,
    CaseId caseId,
    FundId fundId,
    Document document,
    Money amount,
    Optional<LocalDate> dueOn,
    List<Instalment> instalments,
    Optional<ClaimInterest> interest,
    Optional<LocalDate> interestSince,
    ClaimDates dates,
    LocalDate on,
    String by,
    Instant at) {}
