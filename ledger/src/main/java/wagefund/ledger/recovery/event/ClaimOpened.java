package wagefund.ledger.recovery.event;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import wagefund.ledger.kernel.CaseId;
import wagefund.ledger.kernel.ClaimId;
import wagefund.ledger.kernel.FundId;
import wagefund.ledger.kernel.StoredAs;

/** 追偿: the debtor owes the fund, from the first money that was paid. */
@StoredAs("ClaimOpened")
public record ClaimOpened(
    ClaimId claimId,
    CaseId caseId,
    FundId fundId,
    String debtor,
    String debtorCode,
    Optional<LocalDate> dueOn,
    LocalDate on,
    String by,
    Instant at) {}
