package wagefund.ledger.wageaccount.event;

import java.time.Instant;
import java.time.LocalDate;
import wagefund.ledger.kernel.Document;
import wagefund.ledger.kernel.Money;
import wagefund.ledger.kernel.StoredAs;
import wagefund.ledger.kernel.WageAccountId;

/** 销户: the account was closed; the document says where a remainder went. */
@StoredAs("WageAccountClosed")
public record WageAccountClosed(
    WageAccountId accountId,
    Money remainder,
    String remainderTo,
    Document document,
    LocalDate on,
    String by,
    Instant at) {}
