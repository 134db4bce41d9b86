package wagefund.ledger.wageaccount.event;

import java.time.Instant;
import java.time.LocalDate;
import wagefund.ledger.kernel.AccountId;
import wagefund.ledger.kernel.PayrollId;
import wagefund.ledger.kernel.PersonId;
import wagefund.ledger.kernel.StoredAs;
import wagefund.ledger.kernel.WageAccountId;

/** A line that had come back got another card of the same worker. */
@StoredAs("PayrollLineCorrected")
public record PayrollLineCorrected(
    WageAccountId accountId,
    PayrollId payrollId,
    int lineNo,
    PersonId person,
    AccountId account,
    String reason,
    LocalDate on,
    String by,
    Instant at) {}
