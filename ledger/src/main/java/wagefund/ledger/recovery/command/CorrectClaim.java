package wagefund.ledger.recovery.command;

import java.time.Instant;
import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import wagefund.ledger.kernel.Actor;
import wagefund.ledger.kernel.ClaimId;
import wagefund.ledger.recovery.event.PaidLine;

/**
 * Takes off the claim what had been booked as paid and was not.
 *
 * @param reference the payment batch
 * @param line the line, and by how much less was paid
 */
public record CorrectClaim(
    @TargetAggregateIdentifier ClaimId claimId,
    String reference,
    PaidLine line,
    LocalDate on,
    Actor by,
    Instant at) {}
