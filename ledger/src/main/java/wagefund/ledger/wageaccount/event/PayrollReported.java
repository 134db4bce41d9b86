package wagefund.ledger.wageaccount.event;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import wagefund.ledger.kernel.CaseId;
import wagefund.ledger.kernel.Money;
import wagefund.ledger.kernel.PayrollId;
import wagefund.ledger.kernel.StoredAs;
import wagefund.ledger.kernel.WageAccountId;

/** The bank reported on lines of a payroll; what came back is in the account again. */
@StoredAs("PayrollReported")
public record PayrollReported(
    WageAccountId accountId,
    PayrollId payrollId,
    PayrollPurpose purpose,
    Optional<CaseId> caseId,
    YearMonth month,
    List<PayrollPaidLine> succeeded,
    List<PayrollReturnedLine> returned,
    Money balance,
    LocalDate on,
    String by,
    Instant at) {}
