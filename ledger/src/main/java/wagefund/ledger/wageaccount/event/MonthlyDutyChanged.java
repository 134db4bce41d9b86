package wagefund.ledger.wageaccount.event;

import java.time.Instant;
import java.time.LocalDate;
import wagefund.ledger.kernel.Document;
import wagefund.ledger.kernel.StoredAs;
import wagefund.ledger.kernel.WageAccountId;

/** From a month on another amount is due, or on other days. */
@StoredAs("MonthlyDutyChanged")
public record MonthlyDutyChanged(
    WageAccountId accountId,
    MonthlyDuty duty,
    Document document,
    LocalDate on,
    String by,
    Instant at) {}
