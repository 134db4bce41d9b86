package wagefund.ledger.recovery.command;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import wagefund.ledger.kernel.Actor;
import wagefund.ledger.kernel.ClaimId;
import wagefund.ledger.recovery.event.PaidLine;

/** Adds payments that succeeded to the claim. */
public record IncreaseClaim(
    @TargetAggregateIdentifier ClaimId claimId,
    String reference,
    List<PaidLine> lines,
    Optional<LocalDate> dueOn,
    LocalDate on,
    Actor by,
    Instant at) {}
