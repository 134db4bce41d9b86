package wagefund.ledger.disbursement.event;

import java.time.Instant;
import java.time.LocalDate;
import wagefund.ledger.kernel.CaseId;
import wagefund.ledger.kernel.DisbursementId;
import wagefund.ledger.kernel.Money;
import wagefund.ledger.kernel.StoredAs;
import wagefund.ledger.scheme.command.MoneySource;

/**
 * A source has begun to pay its part on its own path.
 *
 * @param reference the payment notice, payroll or advance
 * @param amount what it asks for
 */
@StoredAs("PartStarted")
public record PartStarted(
    DisbursementId disbursementId,
    CaseId caseId,
    int number,
    MoneySource source,
    String target,
    String reference,
    Money amount,
    LocalDate on,
    String by,
    Instant at) {}
