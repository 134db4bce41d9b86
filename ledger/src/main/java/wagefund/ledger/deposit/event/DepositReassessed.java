package wagefund.ledger.deposit.event;

import java.time.Instant;
import java.time.LocalDate;
import wagefund.ledger.kernel.DepositId;
import wagefund.ledger.kernel.Document;
import wagefund.ledger.kernel.StoredAs;

/** 重新核定: other adjustments hold from now on. */
@StoredAs("DepositReassessed")
public record DepositReassessed(
    DepositId depositId,
    Assessed assessed,
    DepositFigures after,
    Document document,
    LocalDate on,
    String by,
    Instant at) {}
