package wagefund.ledger.deposit.event;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import wagefund.ledger.kernel.CaseId;
import wagefund.ledger.kernel.DepositId;
import wagefund.ledger.kernel.Document;
import wagefund.ledger.kernel.Money;
import wagefund.ledger.kernel.NoticeId;
import wagefund.ledger.kernel.StoredAs;

/**
 * 支付: the bank paid workers, in full or in part.
 *
 * @param beyond what of it was more than the workers were still owed
 * @param unpaid what the notice still asks for
 * @param daysLate calendar days after the bank's due day, 0 in time
 */
@StoredAs("NoticePaid")
public record NoticePaid(
    NoticeId noticeId,
    DepositId depositId,
    CaseId caseId,
    List<PaidLine> lines,
    Money amount,
    Money beyond,
    Money unpaid,
    int daysLate,
    Document receipt,
    LocalDate on,
    String by,
    Instant at) {}
