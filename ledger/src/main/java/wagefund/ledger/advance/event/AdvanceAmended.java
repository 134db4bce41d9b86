package wagefund.ledger.advance.event;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import wagefund.ledger.kernel.Digest;
import wagefund.ledger.kernel.Money;
import wagefund.ledger.kernel.StoredAs;

/** A returned advance was corrected; what was signed before is void. */
@StoredAs("AdvanceAmended")
public record AdvanceAmended(
    AdvanceTerms terms,
    Digest digest,
    List<CapApplied> caps,
    Money cap,
    String reason,
    List<String> evidence,
    LocalDate on,
    String by,
    Instant at,
    Optional<Conditions> conditions) {}
