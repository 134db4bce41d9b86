package wagefund.ledger.recovery.event;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import wagefund.ledger.kernel.CaseId;
import wagefund.ledger.kernel.ClaimId;
import wagefund.ledger.kernel.Document;
import wagefund.ledger.kernel.FundId;
import wagefund.ledger.kernel.StoredAs;

/**
 * 债权转让通知: a debtor was told that the claim is now the fund's, or the attempt failed.
 *
 * @param deliveredBy which office, post or notary delivered it
 * @param proof 送达回证: the paper that shows it
 * @param effectiveOn from when it binds the debtor; empty: it does not
 * @param dueOn by when the lines without a term are now due, where the scheme counts from the
 *     notice
 */
@StoredAs("AssignmentNoticeRecorded")
public record AssignmentNoticeRecorded(
    ClaimId claimId,
    String noticeId,
    CaseId caseId,
    FundId fundId,
    ClaimDebtor debtor,
    ServiceMethod method,
    ServiceResult result,
    String deliveredBy,
    Document notice,
    Document proof,
    Optional<LocalDate> effectiveOn,
    Optional<LocalDate> dueOn,
    ClaimDates dates,
    LocalDate on,
    String by,
    Instant at) {

  /** The same notice as it counts against a successor. */
  public AssignmentNoticeRecorded of(ClaimDebtor successor) {
    return new AssignmentNoticeRecorded(
        claimId,
        noticeId,
        caseId,
        fundId,
        successor,
        method,
        result,
        deliveredBy,
        notice,
        proof,
        effectiveOn,
        dueOn,
        dates,
        on,
        by,
        at);
  }
}
