package wagefund.ledger.deposit.event;

import java.time.Instant;
import java.time.LocalDate;
import wagefund.ledger.kernel.CaseId;
import wagefund.ledger.kernel.DepositId;
import wagefund.ledger.kernel.Document;
import wagefund.ledger.kernel.NoticeId;
import wagefund.ledger.kernel.StoredAs;

/**
 * 送达: the bank has the payment notice.
 *
 * @param bankDueOn the last day on which the bank pays in time
 */
@StoredAs("NoticeServed")
public record NoticeServed(
    NoticeId noticeId,
    DepositId depositId,
    CaseId caseId,
    LocalDate bankDueOn,
    Document document,
    LocalDate on,
    String by,
    Instant at) {}
