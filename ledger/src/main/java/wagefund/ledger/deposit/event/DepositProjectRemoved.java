package wagefund.ledger.deposit.event;

import java.time.Instant;
import java.time.LocalDate;
import wagefund.ledger.kernel.DepositId;
import wagefund.ledger.kernel.Document;
import wagefund.ledger.kernel.StoredAs;

/** A project left a deposit that several share. */
@StoredAs("DepositProjectRemoved")
public record DepositProjectRemoved(
    DepositId depositId,
    String project,
    Assessed assessed,
    DepositFigures after,
    Document document,
    LocalDate on,
    String by,
    Instant at) {}
