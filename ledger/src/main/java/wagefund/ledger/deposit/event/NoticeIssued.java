package wagefund.ledger.deposit.event;

import java.time.Instant;
import java.time.LocalDate;
import wagefund.ledger.kernel.CaseId;
import wagefund.ledger.kernel.DepositId;
import wagefund.ledger.kernel.Document;
import wagefund.ledger.kernel.NoticeId;
import wagefund.ledger.kernel.StoredAs;

/**
 * 签发: somebody else than who drafted it issued the payment notice.
 *
 * @param document the notice itself, with its number
 */
@StoredAs("NoticeIssued")
public record NoticeIssued(
    NoticeId noticeId,
    DepositId depositId,
    CaseId caseId,
    Document document,
    LocalDate on,
    String by,
    Instant at) {}
