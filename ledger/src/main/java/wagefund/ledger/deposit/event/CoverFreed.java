package wagefund.ledger.deposit.event;

import java.time.Instant;
import java.time.LocalDate;
import wagefund.ledger.kernel.DepositId;
import wagefund.ledger.kernel.Money;
import wagefund.ledger.kernel.NoticeId;
import wagefund.ledger.kernel.StoredAs;

/** A payment notice asks for no more; what it held of the cover is free. */
@StoredAs("CoverFreed")
public record CoverFreed(
    DepositId depositId,
    NoticeId noticeId,
    Money amount,
    DepositFigures after,
    LocalDate on,
    String by,
    Instant at) {}
