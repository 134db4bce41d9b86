package wagefund.ledger.wageaccount.view;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import wagefund.ledger.kernel.Money;

/**
 * 发放批次: a payroll of a wage account.
 *
 * @param caseId the case whose arrears it pays; empty: wages
 * @param returned what came back and waits
 * @param beyond what workers of a case got beyond what they were still owed
 * @param digest what is to be confirmed
 * @param confirmedOn missing until it is confirmed
 */
public record WagePayroll(
    String id,
    String accountId,
    String purpose,
    String caseId,
    String month,
    String status,
    int lines,
    Money total,
    Money succeeded,
    Money returned,
    Money cancelled,
    Money beyond,
    String digest,
    String document,
    String proposedBy,
    LocalDate proposedOn,
    String confirmedBy,
    @Nullable LocalDate confirmedOn,
    String opinion) {}
