package wagefund.ledger.fund.event;

import java.time.Instant;
import java.time.LocalDate;
import wagefund.ledger.kernel.Document;
import wagefund.ledger.kernel.FundId;
import wagefund.ledger.kernel.Money;
import wagefund.ledger.kernel.StoredAs;

/** A fund was set up; there is no money in it yet. */
@StoredAs("FundEstablished")
public record FundEstablished(
    FundId fundId,
    String code,
    String name,
    FundKind kind,
    FundLevel level,
    String keeper,
    String custody,
    String bankAccount,
    Money floor,
    Document document,
    LocalDate on,
    String by,
    Instant at) {}
