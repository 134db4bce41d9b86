package wagefund.ledger.deposit.event;

import java.time.Instant;
import java.time.LocalDate;
import wagefund.ledger.kernel.DepositId;
import wagefund.ledger.kernel.Document;
import wagefund.ledger.kernel.StoredAs;

/** 审核: the release was granted, or refused for now. */
@StoredAs("ReleaseReviewed")
public record ReleaseReviewed(
    DepositId depositId,
    boolean granted,
    String opinion,
    Document document,
    LocalDate on,
    String by,
    Instant at) {}
