package wagefund.ledger.settlement.command;

import java.time.Instant;
import java.time.LocalDate;
import wagefund.ledger.kernel.Actor;
import wagefund.ledger.kernel.BatchId;

/** Confirms a correction that another officer proposed; fund, claim, case and books follow. */
public record ConfirmPaymentCorrection(
    BatchId batchId, String correctionId, LocalDate on, Actor by, Instant at) {}
