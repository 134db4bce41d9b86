package wagefund.ledger.deposit.event;

import java.time.Instant;
import java.time.LocalDate;
import wagefund.ledger.kernel.DepositId;
import wagefund.ledger.kernel.Document;
import wagefund.ledger.kernel.StoredAs;

/** An objection to the release was settled. */
@StoredAs("ObjectionSettled")
public record ObjectionSettled(
    DepositId depositId,
    int objectionNo,
    String result,
    Document document,
    LocalDate on,
    String by,
    Instant at) {}
