package wagefund.ledger.advance.event;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import wagefund.ledger.kernel.Digest;
import wagefund.ledger.kernel.Money;
import wagefund.ledger.kernel.StoredAs;
import wagefund.ledger.scheme.command.Situation;

/** An advance was requested, with its caps explained. */
@StoredAs("AdvanceRequested")
public record AdvanceRequested(
    AdvanceTerms terms,
    Digest digest,
    List<CapApplied> caps,
    Money cap,
    String debtor,
    String debtorCode,
    String reason,
    List<String> evidence,
    String depositPosition,
    Set<Situation> situations,
    LocalDate on,
    String by,
    Instant at,
    Optional<Conditions> conditions) {}
