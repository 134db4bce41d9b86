package wagefund.ledger.deposit.event;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import wagefund.ledger.kernel.DepositId;
import wagefund.ledger.kernel.Document;
import wagefund.ledger.kernel.Money;
import wagefund.ledger.kernel.StoredAs;

/** 补足: the contractor made good in cash what was drawn. */
@StoredAs("DepositReplenished")
public record DepositReplenished(
    DepositId depositId,
    String bank,
    String accountNo,
    Money amount,
    List<MadeGood> madeGood,
    DepositFigures after,
    Document document,
    LocalDate on,
    String by,
    Instant at) {}
