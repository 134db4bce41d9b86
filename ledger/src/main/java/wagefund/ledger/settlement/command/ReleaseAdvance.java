package wagefund.ledger.settlement.command;

import java.time.Instant;
import java.time.LocalDate;
import wagefund.ledger.kernel.Actor;
import wagefund.ledger.kernel.AdvanceId;
import wagefund.ledger.kernel.BatchId;

/** Releases the payment of an approved advance to the bank. */
public record ReleaseAdvance(
    BatchId batchId, AdvanceId advanceId, LocalDate on, Actor by, Instant at) {}
