package wagefund.ledger.wageaccount.event;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import wagefund.ledger.kernel.Document;
import wagefund.ledger.kernel.Money;
import wagefund.ledger.kernel.StoredAs;
import wagefund.ledger.kernel.WageAccountId;

/** 人工费拨付: the labour cost of a month came into the account. */
@StoredAs("LabourCostReceived")
public record LabourCostReceived(
    WageAccountId accountId,
    YearMonth month,
    Money amount,
    Money balance,
    Document document,
    LocalDate on,
    String by,
    Instant at) {}
