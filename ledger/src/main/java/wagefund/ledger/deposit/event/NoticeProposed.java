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
 * 支付通知书 was drafted after a decision to pay.
 *
 * @param decision the decision by which the contractor has to pay
 */
@StoredAs("NoticeProposed")
public record NoticeProposed(
    NoticeId noticeId,
    DepositId depositId,
    CaseId caseId,
    String contractor,
    String project,
    List<NoticeLine> lines,
    Money amount,
    Document decision,
    LocalDate on,
    String by,
    Instant at) {}
