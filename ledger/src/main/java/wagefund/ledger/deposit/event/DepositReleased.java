package wagefund.ledger.deposit.event;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import wagefund.ledger.kernel.DepositId;
import wagefund.ledger.kernel.Document;
import wagefund.ledger.kernel.Money;
import wagefund.ledger.kernel.StoredAs;

/**
 * 返还: the cash was given back to the contractor's free use, and the guarantees were handed back.
 */
@StoredAs("DepositReleased")
public record DepositReleased(
    DepositId depositId,
    Money cash,
    List<String> guarantees,
    DepositFigures after,
    Document document,
    LocalDate on,
    String by,
    Instant at) {}
