package wagefund.ledger.bankstatement.view;

import java.time.LocalDate;
import wagefund.ledger.kernel.Money;

/**
 * 对账单分录: an entry as the bank told it.
 *
 * @param side CREDIT or DEBIT
 * @param reversal 1 where it takes another entry back
 * @param account masked
 * @param status OPEN, or BOOKED where it became a receipt
 */
public record BankEntryRow(
    String id,
    String statementId,
    String fundId,
    LocalDate on,
    String side,
    Money amount,
    String currency,
    int reversal,
    String counterparty,
    String account,
    String reference,
    String text,
    String status) {}
