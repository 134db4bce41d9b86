package wagefund.ledger.fund.event;

import java.time.Instant;
import java.time.LocalDate;
import wagefund.ledger.kernel.FundId;
import wagefund.ledger.kernel.Money;
import wagefund.ledger.kernel.StoredAs;

/** A promise was taken back. */
@StoredAs("ReservationReleased")
public record ReservationReleased(
    FundId fundId,
    String subject,
    Money amount,
    FundFigures after,
    LocalDate on,
    String by,
    Instant at) {}
