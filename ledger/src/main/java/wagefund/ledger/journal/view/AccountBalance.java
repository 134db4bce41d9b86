package wagefund.ledger.journal.view;

import wagefund.ledger.kernel.Balance;
import wagefund.ledger.kernel.Money;
import wagefund.ledger.kernel.Side;

/**
 * One account over some months. A balance stands on one side; on the other there is zero.
 *
 * @param account its code; empty in the totals
 * @param book FINANCIAL or BUDGET; empty in the totals
 * @param normal the side on which its balance is expected
 * @param debit what was debited; below zero where red vouchers outweigh
 */
public record AccountBalance(
    String account,
    String nameZh,
    String nameEn,
    String book,
    Side normal,
    Money openingDebit,
    Money openingCredit,
    Balance debit,
    Balance credit,
    Money closingDebit,
    Money closingCredit) {}
