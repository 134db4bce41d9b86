package wagefund.ledger.advance.command;

import java.time.Instant;
import java.time.LocalDate;
import wagefund.ledger.approval.event.Closing;
import wagefund.ledger.kernel.Actor;
import wagefund.ledger.kernel.AdvanceId;

/** Returns an advance for correction, rejects it, or withdraws it; a reservation is freed. */
public record CloseAdvance(
    AdvanceId advanceId, Closing closing, String opinion, LocalDate on, Actor by, Instant at) {}
