package wagefund.ledger.fund.event;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import wagefund.ledger.kernel.AboutPeriods;
import wagefund.ledger.kernel.FundId;
import wagefund.ledger.kernel.StoredAs;

/** 放弃结账: something in the month has to be put right first; it takes bookings again. */
@StoredAs("PeriodClosingDropped")
public record PeriodClosingDropped(
    FundId fundId, YearMonth period, String opinion, LocalDate on, String by, Instant at)
    implements AboutPeriods {}
