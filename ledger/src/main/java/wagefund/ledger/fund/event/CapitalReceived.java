package wagefund.ledger.fund.event;

import java.time.Instant;
import java.time.LocalDate;
import wagefund.ledger.kernel.Document;
import wagefund.ledger.kernel.FundId;
import wagefund.ledger.kernel.Money;
import wagefund.ledger.kernel.StoredAs;

/** Money came into a fund, on the authority of a document. */
@StoredAs("CapitalReceived")
public record CapitalReceived(
    FundId fundId,
    CapitalSource source,
    Money amount,
    Document document,
    FundFigures after,
    LocalDate on,
    String by,
    Instant at) {}
