package wagefund.ledger.fund.event;

import java.time.Instant;
import java.time.LocalDate;
import wagefund.ledger.kernel.Document;
import wagefund.ledger.kernel.FundId;
import wagefund.ledger.kernel.StoredAs;

/** 解冻: from this day on the fund pays again. */
@StoredAs("FreezeLifted")
public record FreezeLifted(FundId fundId, Document document, LocalDate on, String by, Instant at) {}
