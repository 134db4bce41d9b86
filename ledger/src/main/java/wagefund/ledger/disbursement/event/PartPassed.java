package wagefund.ledger.disbursement.event;

import java.time.Instant;
import java.time.LocalDate;
import wagefund.ledger.kernel.CaseId;
import wagefund.ledger.kernel.DisbursementId;
import wagefund.ledger.kernel.StoredAs;
import wagefund.ledger.scheme.command.MoneySource;

/**
 * A source pays nothing more; the next one may.
 *
 * @param why the code of the reason
 */
@StoredAs("PartPassed")
public record PartPassed(
    DisbursementId disbursementId,
    CaseId caseId,
    int number,
    MoneySource source,
    String why,
    LocalDate on,
    String by,
    Instant at) {}
