package wagefund.ledger.wageaccount.event;

import java.time.Instant;
import java.time.LocalDate;
import wagefund.ledger.kernel.Document;
import wagefund.ledger.kernel.StoredAs;
import wagefund.ledger.kernel.WageAccountId;

/** A wage account was opened; there is no money in it yet. */
@StoredAs("WageAccountOpened")
public record WageAccountOpened(
    WageAccountId accountId,
    WageAccountDetails details,
    MonthlyDuty duty,
    Document document,
    LocalDate on,
    String by,
    Instant at) {}
