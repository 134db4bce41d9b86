package wagefund.ledger.fund.event;

import java.time.Instant;
import java.time.LocalDate;
import wagefund.ledger.kernel.FundId;
import wagefund.ledger.kernel.Money;
import wagefund.ledger.kernel.StoredAs;

/** An approval promised money of a fund; nothing has left the bank. */
@StoredAs("FundsReserved")
public record FundsReserved(
    FundId fundId,
    String subject,
    Money amount,
    FundFigures after,
    LocalDate on,
    String by,
    Instant at) {}
