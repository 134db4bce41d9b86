package wagefund.ledger.fund.command;

import java.time.Instant;
import java.time.LocalDate;
import wagefund.ledger.kernel.Actor;
import wagefund.ledger.kernel.FundId;

/** Confirms a correction of capital that another officer proposed; fund and books follow. */
public record ConfirmCapitalCorrection(
    FundId fundId, String correctionId, LocalDate on, Actor by, Instant at) {}
