package wagefund.ledger.approval.command;

import java.time.Instant;
import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import wagefund.ledger.kernel.Actor;
import wagefund.ledger.kernel.DelegateId;

/** Ends a delegation from a day on; by who gave it, or by an administrator. */
public record EndDelegation(
    @TargetAggregateIdentifier DelegateId delegateId,
    int number,
    LocalDate on,
    Actor by,
    Instant at) {}
