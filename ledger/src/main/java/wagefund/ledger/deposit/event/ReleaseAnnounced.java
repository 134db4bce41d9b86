package wagefund.ledger.deposit.event;

import java.time.Instant;
import java.time.LocalDate;
import wagefund.ledger.kernel.DepositId;
import wagefund.ledger.kernel.Document;
import wagefund.ledger.kernel.StoredAs;

/**
 * 公示: the release was announced in public.
 *
 * @param endsOn the last day of the public notice
 * @param reviewDueOn the last day on which the review is in time
 */
@StoredAs("ReleaseAnnounced")
public record ReleaseAnnounced(
    DepositId depositId,
    LocalDate endsOn,
    LocalDate reviewDueOn,
    Document document,
    LocalDate on,
    String by,
    Instant at) {}
