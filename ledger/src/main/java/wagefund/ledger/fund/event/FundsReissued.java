package wagefund.ledger.fund.event;

import java.time.Instant;
import java.time.LocalDate;
import wagefund.ledger.kernel.FundId;
import wagefund.ledger.kernel.Money;
import wagefund.ledger.kernel.StoredAs;

/** Money that had come back was sent again. */
@StoredAs("FundsReissued")
public record FundsReissued(
    FundId fundId,
    String subject,
    Money amount,
    FundFigures after,
    LocalDate on,
    String by,
    Instant at) {}
