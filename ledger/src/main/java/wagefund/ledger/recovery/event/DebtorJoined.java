package wagefund.ledger.recovery.event;

import java.time.Instant;
import java.time.LocalDate;
import wagefund.ledger.kernel.CaseId;
import wagefund.ledger.kernel.ClaimId;
import wagefund.ledger.kernel.Document;
import wagefund.ledger.kernel.FundId;
import wagefund.ledger.kernel.StoredAs;

/** 追加债务人: one more owes the same claim, jointly and severally; the amount is not counted twice. */
@StoredAs("DebtorJoined")
public record DebtorJoined(
    ClaimId claimId,
    CaseId caseId,
    FundId fundId,
    ClaimDebtor debtor,
    Document document,
    LocalDate on,
    String by,
    Instant at) {}
