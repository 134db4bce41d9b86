package wagefund.ledger.fund.event;

import java.time.Instant;
import java.time.LocalDate;
import wagefund.ledger.kernel.Document;
import wagefund.ledger.kernel.FundId;
import wagefund.ledger.kernel.Money;
import wagefund.ledger.kernel.StoredAs;

/**
 * A payment had been booked wrongly: less left the bank than was booked, or more.
 *
 * @param less what is at the bank after all
 * @param more what is not at the bank any more
 */
@StoredAs("FundsCorrected")
public record FundsCorrected(
    FundId fundId,
    String subject,
    Money less,
    Money more,
    Document document,
    FundFigures after,
    LocalDate on,
    String by,
    Instant at) {}
