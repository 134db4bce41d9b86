package wagefund.ledger.pursuit.event;

import java.time.Instant;
import java.time.LocalDate;
import wagefund.ledger.kernel.Document;
import wagefund.ledger.kernel.EstateId;
import wagefund.ledger.kernel.Money;
import wagefund.ledger.kernel.StoredAs;

/**
 * 债权申报: a claim was declared.
 *
 * @param late whether after the last day for it
 */
@StoredAs("EstateClaimDeclared")
public record EstateClaimDeclared(
    EstateId estateId,
    EstateEntry entry,
    Money declared,
    boolean late,
    Document document,
    LocalDate on,
    String by,
    Instant at) {}
