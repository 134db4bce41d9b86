package wagefund.ledger.wageaccount.event;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import wagefund.ledger.kernel.CaseId;
import wagefund.ledger.kernel.Money;
import wagefund.ledger.kernel.PayrollId;
import wagefund.ledger.kernel.StoredAs;
import wagefund.ledger.kernel.WageAccountId;

/**
 * 超付: workers of a case got more out of a wage account than they were still owed, since another had
 * paid them meanwhile. It settles nothing; the contractor and the worker have to sort it out.
 *
 * @param lines what each got beyond
 */
@StoredAs("ArrearsPaidBeyond")
public record ArrearsPaidBeyond(
    WageAccountId accountId,
    PayrollId payrollId,
    CaseId caseId,
    List<PayrollPaidLine> lines,
    Money total,
    LocalDate on,
    String by,
    Instant at) {}
