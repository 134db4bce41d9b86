package wagefund.ledger.recovery.event;

import java.time.Instant;
import java.time.LocalDate;
import wagefund.ledger.kernel.CaseId;
import wagefund.ledger.kernel.ClaimId;
import wagefund.ledger.kernel.Document;
import wagefund.ledger.kernel.FundId;
import wagefund.ledger.kernel.Money;
import wagefund.ledger.kernel.StoredAs;

/**
 * 债务人变更: another debtor owes the whole claim, or the debtor has another name.
 *
 * @param amount what is outstanding, and so changes its debtor in the books
 */
@StoredAs("DebtorChanged")
public record DebtorChanged(
    ClaimId claimId,
    CaseId caseId,
    FundId fundId,
    ClaimDebtor from,
    ClaimDebtor to,
    Money amount,
    ChangeReason reason,
    Document document,
    LocalDate on,
    String by,
    Instant at) {}
