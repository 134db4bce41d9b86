package wagefund.ledger.deposit.event;

import java.time.Instant;
import java.time.LocalDate;
import wagefund.ledger.kernel.DepositId;
import wagefund.ledger.kernel.Document;
import wagefund.ledger.kernel.StoredAs;

/**
 * 异议: somebody objected to the release; it cannot be reviewed meanwhile.
 *
 * @param objectionNo its number within the public notice, from 1
 */
@StoredAs("ReleaseObjected")
public record ReleaseObjected(
    DepositId depositId,
    int objectionNo,
    String reason,
    Document document,
    LocalDate on,
    String by,
    Instant at) {}
