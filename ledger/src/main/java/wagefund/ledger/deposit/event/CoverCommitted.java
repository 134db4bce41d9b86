package wagefund.ledger.deposit.event;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import wagefund.ledger.kernel.CaseId;
import wagefund.ledger.kernel.DepositId;
import wagefund.ledger.kernel.Money;
import wagefund.ledger.kernel.NoticeId;
import wagefund.ledger.kernel.StoredAs;

/** A payment notice was issued; so much of the cover is spoken for. */
@StoredAs("CoverCommitted")
public record CoverCommitted(
    DepositId depositId,
    NoticeId noticeId,
    CaseId caseId,
    String project,
    List<CoverPart> parts,
    Money amount,
    DepositFigures after,
    LocalDate on,
    String by,
    Instant at) {}
