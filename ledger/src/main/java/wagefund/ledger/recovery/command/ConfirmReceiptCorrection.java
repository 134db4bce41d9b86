package wagefund.ledger.recovery.command;

import java.time.Instant;
import java.time.LocalDate;
import wagefund.ledger.kernel.Actor;
import wagefund.ledger.kernel.ClaimId;

/** Confirms a correction that another officer proposed; fund, claim, case and books follow. */
public record ConfirmReceiptCorrection(
    ClaimId claimId, String correctionId, LocalDate on, Actor by, Instant at) {}
