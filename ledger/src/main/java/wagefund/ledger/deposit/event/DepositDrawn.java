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
 * 动用: a bank paid workers out of the deposit.
 *
 * @param drawdownNo its number within the deposit, from 1
 * @param replenishDueOn the last day on which it can be made good in time
 */
@StoredAs("DepositDrawn")
public record DepositDrawn(
    DepositId depositId,
    NoticeId noticeId,
    CaseId caseId,
    String project,
    int drawdownNo,
    List<CoverPart> parts,
    Money amount,
    LocalDate replenishDueOn,
    DepositFigures after,
    Document document,
    LocalDate on,
    String by,
    Instant at) {}
