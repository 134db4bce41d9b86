package wagefund.ledger.deposit.event;

import java.time.Instant;
import java.time.LocalDate;
import wagefund.ledger.kernel.CaseId;
import wagefund.ledger.kernel.DepositId;
import wagefund.ledger.kernel.Document;
import wagefund.ledger.kernel.Money;
import wagefund.ledger.kernel.NoticeId;
import wagefund.ledger.kernel.StoredAs;

/** The rest of the payment notice cannot be paid. */
@StoredAs("NoticeImpossible")
public record NoticeImpossible(
    NoticeId noticeId,
    DepositId depositId,
    CaseId caseId,
    Impossibility why,
    String reason,
    Money unpaid,
    Document document,
    LocalDate on,
    String by,
    Instant at) {}
