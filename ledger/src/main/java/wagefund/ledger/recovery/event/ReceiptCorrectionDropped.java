package wagefund.ledger.recovery.event;

import java.time.Instant;
import java.time.LocalDate;
import wagefund.ledger.kernel.ClaimId;
import wagefund.ledger.kernel.FundId;
import wagefund.ledger.kernel.StoredAs;

/** A proposed correction of a receipt was refused or taken back; nothing was changed. */
@StoredAs("ReceiptCorrectionDropped")
public record ReceiptCorrectionDropped(
    ClaimId claimId,
    FundId fundId,
    String correctionId,
    String opinion,
    LocalDate on,
    String by,
    Instant at) {}
