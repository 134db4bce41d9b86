package wagefund.ledger.journal.view;

import wagefund.ledger.kernel.Money;
import wagefund.ledger.kernel.Side;

/**
 * One account over some months. A balance stands on one side; on the other there is zero.
 *
 * @param account its code; empty in the totals
 * @param normal the side on which its balance is expected
 */
public record AccountBalance(
    String account,
    String nameZh,
    String nameEn,
    Side normal,
    Money openingDebit,
    Money openingCredit,
    Money debit,
    Money credit,
    Money closingDebit,
    Money closingCredit) {}
