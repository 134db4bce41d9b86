package wagefund.ledger.pursuit.event;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import wagefund.ledger.kernel.Document;
import wagefund.ledger.kernel.EstateId;
import wagefund.ledger.kernel.Money;
import wagefund.ledger.kernel.StoredAs;

/** 破产分配: an amount was distributed; the shares sum to it. */
@StoredAs("EstateDistributed")
public record EstateDistributed(
    EstateId estateId,
    int number,
    Money amount,
    List<EstateShare> shares,
    Document document,
    LocalDate on,
    String by,
    Instant at) {}
