package wagefund.ledger.fund.event;

import java.time.Instant;
import java.time.LocalDate;
import wagefund.ledger.kernel.Document;
import wagefund.ledger.kernel.FundId;
import wagefund.ledger.kernel.StoredAs;

/** 冻结: from one day to another, both included, nothing is reserved and nothing leaves. */
@StoredAs("FundFrozen")
public record FundFrozen(
    FundId fundId,
    LocalDate from,
    LocalDate until,
    String reason,
    Document document,
    LocalDate on,
    String by,
    Instant at) {}
