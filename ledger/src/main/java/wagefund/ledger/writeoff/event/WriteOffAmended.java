package wagefund.ledger.writeoff.event;

import java.time.Instant;
import java.time.LocalDate;
import wagefund.ledger.kernel.Digest;
import wagefund.ledger.kernel.Money;
import wagefund.ledger.kernel.StoredAs;

/** The request was changed; all signatures before are void. */
@StoredAs("WriteOffAmended")
public record WriteOffAmended(
    WriteOffTerms terms, Money outstanding, Digest digest, LocalDate on, String by, Instant at) {}
