package wagefund.ledger.advance.command;

import java.time.Instant;
import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import wagefund.ledger.kernel.Actor;
import wagefund.ledger.kernel.AdvanceId;
import wagefund.ledger.kernel.BatchId;

/** Notes on an advance that its payment was released. */
public record MarkReleased(
    @TargetAggregateIdentifier AdvanceId advanceId,
    BatchId batchId,
    LocalDate on,
    Actor by,
    Instant at) {}
