package wagefund.ledger.fund.event;

import java.time.Instant;
import java.time.LocalDate;
import wagefund.ledger.kernel.Document;
import wagefund.ledger.kernel.FundId;
import wagefund.ledger.kernel.Money;
import wagefund.ledger.kernel.StoredAs;

/** 核销: a part of what debtors owe the fund was written off; its principal bears it. */
@StoredAs("OutstandingWrittenOff")
public record OutstandingWrittenOff(
    FundId fundId,
    String subject,
    Money amount,
    Document document,
    FundFigures after,
    LocalDate on,
    String by,
    Instant at) {}
