package wagefund.ledger.pursuit.event;

import java.time.Instant;
import java.time.LocalDate;
import wagefund.ledger.kernel.Document;
import wagefund.ledger.kernel.EstateId;
import wagefund.ledger.kernel.Money;
import wagefund.ledger.kernel.StoredAs;

/**
 * 债权确认: a claim was admitted.
 *
 * @param forgone its part of distributions that were made before, which is not made up for
 */
@StoredAs("EstateClaimAdmitted")
public record EstateClaimAdmitted(
    EstateId estateId,
    EstateEntry entry,
    Money admitted,
    Money forgone,
    Document document,
    LocalDate on,
    String by,
    Instant at) {}
