package wagefund.ledger.fund.event;

import java.time.Instant;
import java.time.LocalDate;
import wagefund.ledger.kernel.FundId;
import wagefund.ledger.kernel.Money;
import wagefund.ledger.kernel.StoredAs;

/** The bank reported on money in transit: what arrived, and what came back. */
@StoredAs("PaymentsSettled")
public record PaymentsSettled(
    FundId fundId,
    String subject,
    Money succeeded,
    Money returned,
    FundFigures after,
    LocalDate on,
    String by,
    Instant at) {}
