package wagefund.ledger.wageaccount.event;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import wagefund.ledger.kernel.AccountId;
import wagefund.ledger.kernel.Money;
import wagefund.ledger.kernel.PayrollId;
import wagefund.ledger.kernel.PersonId;
import wagefund.ledger.kernel.StoredAs;
import wagefund.ledger.kernel.WageAccountId;

/** A line that had come back was sent again. */
@StoredAs("PayrollLinePaidAgain")
public record PayrollLinePaidAgain(
    WageAccountId accountId,
    PayrollId payrollId,
    PayrollPurpose purpose,
    YearMonth month,
    int lineNo,
    PersonId person,
    AccountId account,
    Money amount,
    Money balance,
    LocalDate on,
    String by,
    Instant at) {}
