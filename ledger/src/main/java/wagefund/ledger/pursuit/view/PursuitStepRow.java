package wagefund.ledger.pursuit.view;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import wagefund.ledger.kernel.Money;

/**
 * A step of a pursuit, as it is read and exported: the order of the columns is that of version 1.
 *
 * @param amount what was applied for or judged; missing: the step has none
 * @param effectiveOn when a judgment takes effect; missing: not known
 */
public record PursuitStepRow(
    long no,
    String claimId,
    String caseId,
    String fundId,
    String debtor,
    String debtorCode,
    String track,
    String step,
    LocalDate on,
    String authority,
    String caseNo,
    @Nullable Money amount,
    @Nullable LocalDate effectiveOn,
    Money outstanding,
    String reason,
    String document,
    String documentTitle,
    LocalDate documentDated,
    String officer) {}
