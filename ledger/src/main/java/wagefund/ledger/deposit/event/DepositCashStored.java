package wagefund.ledger.deposit.event;

import java.time.Instant;
import java.time.LocalDate;
import wagefund.ledger.kernel.DepositId;
import wagefund.ledger.kernel.Document;
import wagefund.ledger.kernel.Money;
import wagefund.ledger.kernel.StoredAs;

/**
 * 存入: cash came into the contractor's own supervised account.
 *
 * @param bank the bank that supervises the account
 * @param accountNo the account of the contractor, an organisation
 */
@StoredAs("DepositCashStored")
public record DepositCashStored(
    DepositId depositId,
    String bank,
    String accountNo,
    Money amount,
    DepositFigures after,
    Document document,
    LocalDate on,
    String by,
    Instant at) {}
