package wagefund.ledger.deposit.event;

import java.time.Instant;
import java.time.LocalDate;
import wagefund.ledger.kernel.CaseId;
import wagefund.ledger.kernel.DepositId;
import wagefund.ledger.kernel.Document;
import wagefund.ledger.kernel.Money;
import wagefund.ledger.kernel.NoticeId;
import wagefund.ledger.kernel.StoredAs;

/** The payment notice was withdrawn before anything was paid. */
@StoredAs("NoticeWithdrawn")
public record NoticeWithdrawn(
    NoticeId noticeId,
    DepositId depositId,
    CaseId caseId,
    Money amount,
    String reason,
    Document document,
    LocalDate on,
    String by,
    Instant at) {}
