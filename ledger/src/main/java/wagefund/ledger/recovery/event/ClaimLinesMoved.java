package wagefund.ledger.recovery.event;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import wagefund.ledger.kernel.CaseId;
import wagefund.ledger.kernel.ClaimId;
import wagefund.ledger.kernel.Document;
import wagefund.ledger.kernel.FundId;
import wagefund.ledger.kernel.Money;
import wagefund.ledger.kernel.StoredAs;

/** 债务人变更（部分）: another debtor owes for a part of the claim. */
@StoredAs("ClaimLinesMoved")
public record ClaimLinesMoved(
    ClaimId claimId,
    ClaimId toClaim,
    CaseId caseId,
    FundId fundId,
    String fromDebtor,
    String toDebtor,
    List<MovedLine> lines,
    Money amount,
    Money outstanding,
    ChangeReason reason,
    Document document,
    ClaimDates dates,
    LocalDate on,
    String by,
    Instant at) {}
