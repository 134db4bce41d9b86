package wagefund.ledger.fund.event;

import java.time.Instant;
import java.time.LocalDate;
import wagefund.ledger.kernel.Document;
import wagefund.ledger.kernel.FundId;
import wagefund.ledger.kernel.Money;
import wagefund.ledger.kernel.StoredAs;

/** Money of a tranche is to go back; nothing has moved yet. */
@StoredAs("WithdrawalProposed")
public record WithdrawalProposed(
    FundId fundId,
    String withdrawalId,
    int tranche,
    Money amount,
    Document document,
    LocalDate on,
    String by,
    Instant at) {}
