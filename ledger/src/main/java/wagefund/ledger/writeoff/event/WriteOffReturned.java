package wagefund.ledger.writeoff.event;

import java.time.Instant;
import java.time.LocalDate;
import wagefund.ledger.kernel.ClaimId;
import wagefund.ledger.kernel.StoredAs;
import wagefund.ledger.kernel.WriteOffId;

/** The request was returned to be corrected. */
@StoredAs("WriteOffReturned")
public record WriteOffReturned(
    WriteOffId writeOffId, ClaimId claimId, String opinion, LocalDate on, String by, Instant at) {}
