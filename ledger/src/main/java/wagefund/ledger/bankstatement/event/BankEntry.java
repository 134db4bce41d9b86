package wagefund.ledger.bankstatement.event;

import java.time.LocalDate;
import java.util.Optional;
import wagefund.ledger.kernel.Money;
import wagefund.ledger.kernel.ReceiptId;
import wagefund.ledger.kernel.Side;
import wagefund.ledger.recovery.event.PayerAccount;

/**
 * An entry of a statement.
 *
 * @param id the same whenever the bank tells of it; it becomes the id of the receipt
 * @param side CREDIT: the account grew; DEBIT: it fell
 * @param reversal whether it takes another entry back
 */
public record BankEntry(
    ReceiptId id,
    LocalDate on,
    Side side,
    Money amount,
    String currency,
    boolean reversal,
    String counterparty,
    Optional<PayerAccount> account,
    String reference,
    String text) {}
