package wagefund.ledger.writeoff.event;

import java.time.Instant;
import java.time.LocalDate;
import wagefund.ledger.kernel.ClaimId;
import wagefund.ledger.kernel.StoredAs;
import wagefund.ledger.kernel.WriteOffId;

/** The request ended without a write-off. */
@StoredAs("WriteOffEnded")
public record WriteOffEnded(
    WriteOffId writeOffId,
    ClaimId claimId,
    String closing,
    String opinion,
    LocalDate on,
    String by,
    Instant at) {}
