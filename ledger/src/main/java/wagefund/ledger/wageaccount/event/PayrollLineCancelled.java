package wagefund.ledger.wageaccount.event;

import java.time.Instant;
import java.time.LocalDate;
import wagefund.ledger.kernel.Money;
import wagefund.ledger.kernel.PayrollId;
import wagefund.ledger.kernel.PersonId;
import wagefund.ledger.kernel.StoredAs;
import wagefund.ledger.kernel.WageAccountId;

/** A line that had come back was given up; its money stays in the account. */
@StoredAs("PayrollLineCancelled")
public record PayrollLineCancelled(
    WageAccountId accountId,
    PayrollId payrollId,
    int lineNo,
    PersonId person,
    Money amount,
    String reason,
    LocalDate on,
    String by,
    Instant at) {}
