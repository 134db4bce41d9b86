package wagefund.ledger.fund.event;

import java.time.Instant;
import java.time.LocalDate;
import wagefund.ledger.kernel.Document;
import wagefund.ledger.kernel.FundId;
import wagefund.ledger.kernel.StoredAs;

/** 专项资金指定用途: a special fund was told what it is for, or was told anew. */
@StoredAs("FundEarmarked")
public record FundEarmarked(
    FundId fundId, Earmark earmark, Document document, LocalDate on, String by, Instant at) {}
