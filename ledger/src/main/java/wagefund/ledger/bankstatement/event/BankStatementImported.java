package wagefund.ledger.bankstatement.event;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import wagefund.ledger.kernel.Balance;
import wagefund.ledger.kernel.FundId;
import wagefund.ledger.kernel.StoredAs;

/**
 * 银行对账单导入: what the bank said about the account of a fund; it foots.
 *
 * @param account masked
 * @param opening absent in a notification, which has no balances
 */
@StoredAs("BankStatementImported")
public record BankStatementImported(
    StatementId statementId,
    FundId fundId,
    String number,
    String account,
    String currency,
    Optional<Balance> opening,
    Optional<Balance> closing,
    List<BankEntry> entries,
    LocalDate on,
    String by,
    Instant at) {}
