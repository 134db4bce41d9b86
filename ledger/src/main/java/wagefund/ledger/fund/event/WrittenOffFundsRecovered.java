package wagefund.ledger.fund.event;

import java.time.Instant;
import java.time.LocalDate;
import wagefund.ledger.kernel.Document;
import wagefund.ledger.kernel.FundId;
import wagefund.ledger.kernel.Money;
import wagefund.ledger.kernel.StoredAs;

/** A debtor paid what had been written off; the principal of the fund gets it back. */
@StoredAs("WrittenOffFundsRecovered")
public record WrittenOffFundsRecovered(
    FundId fundId,
    String subject,
    Money amount,
    String payer,
    Document document,
    FundFigures after,
    LocalDate on,
    String by,
    Instant at) {}
