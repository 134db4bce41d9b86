package wagefund.ledger.settlement.event;

import java.time.Instant;
import java.time.LocalDate;
import wagefund.ledger.kernel.BatchId;
import wagefund.ledger.kernel.StoredAs;

/** A proposed correction was refused or taken back; nothing was changed. */
@StoredAs("PaymentCorrectionDropped")
public record PaymentCorrectionDropped(
    BatchId batchId, String correctionId, String opinion, LocalDate on, String by, Instant at) {}
