package wagefund.ledger.fund.event;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import wagefund.ledger.kernel.AboutPeriods;
import wagefund.ledger.kernel.Balance;
import wagefund.ledger.kernel.FundId;
import wagefund.ledger.kernel.StoredAs;

/**
 * 开始结账: from now on nothing is booked into the month, so that it can be checked.
 *
 * @param statementBalance what the bank's statement shows at the end of the month, where it is at
 *     hand
 */
@StoredAs("PeriodClosingBegun")
public record PeriodClosingBegun(
    FundId fundId,
    YearMonth period,
    Optional<Balance> statementBalance,
    LocalDate on,
    String by,
    Instant at)
    implements AboutPeriods {}
