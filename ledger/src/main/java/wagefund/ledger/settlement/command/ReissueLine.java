package wagefund.ledger.settlement.command;

import java.time.Instant;
import java.time.LocalDate;
import wagefund.ledger.kernel.Actor;
import wagefund.ledger.kernel.BatchId;

/** Sends a returned line again. */
public record ReissueLine(BatchId batchId, int lineNo, LocalDate on, Actor by, Instant at) {}
