package wagefund.ledger.advance.command;

import java.time.Instant;
import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import wagefund.ledger.kernel.Actor;
import wagefund.ledger.kernel.AdvanceId;
import wagefund.ledger.kernel.Money;

/** Notes on an advance that every line has its final result. */
public record MarkClosed(
    @TargetAggregateIdentifier AdvanceId advanceId,
    Money paid,
    Money cancelled,
    LocalDate on,
    Actor by,
    Instant at) {}
