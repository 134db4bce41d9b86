package wagefund.ledger.fund.event;

import java.time.Instant;
import java.time.LocalDate;
import wagefund.ledger.kernel.FundId;
import wagefund.ledger.kernel.StoredAs;

/** A proposed correction of capital was refused or taken back; nothing was changed. */
@StoredAs("CapitalCorrectionDropped")
public record CapitalCorrectionDropped(
    FundId fundId, String correctionId, String opinion, LocalDate on, String by, Instant at) {}
