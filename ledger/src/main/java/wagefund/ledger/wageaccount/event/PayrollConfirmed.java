package wagefund.ledger.wageaccount.event;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import wagefund.ledger.kernel.Digest;
import wagefund.ledger.kernel.Money;
import wagefund.ledger.kernel.PayrollId;
import wagefund.ledger.kernel.StoredAs;
import wagefund.ledger.kernel.WageAccountId;

/** A second officer confirmed what was proposed, and it left for the bank. */
@StoredAs("PayrollConfirmed")
public record PayrollConfirmed(
    WageAccountId accountId,
    PayrollId payrollId,
    PayrollPurpose purpose,
    YearMonth month,
    Money total,
    Digest digest,
    String proposedBy,
    Money balance,
    LocalDate on,
    String by,
    Instant at) {}
