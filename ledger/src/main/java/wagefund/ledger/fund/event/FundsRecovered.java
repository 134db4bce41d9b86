package wagefund.ledger.fund.event;

import java.time.Instant;
import java.time.LocalDate;
import wagefund.ledger.kernel.Document;
import wagefund.ledger.kernel.FundId;
import wagefund.ledger.kernel.Money;
import wagefund.ledger.kernel.StoredAs;

/** A debtor paid: what fell off the debt, and what was beyond it. */
@StoredAs("FundsRecovered")
public record FundsRecovered(
    FundId fundId,
    String subject,
    Money recovered,
    Money beyond,
    String payer,
    Document document,
    FundFigures after,
    LocalDate on,
    String by,
    Instant at) {}
