package wagefund.ledger.journal.view;

import wagefund.ledger.kernel.Balance;
import wagefund.ledger.kernel.Side;

/**
 * A line of a voucher.
 *
 * @param book FINANCIAL or BUDGET
 * @param amount below zero in a red voucher
 * @param personId the worker, empty where the line is of none
 */
public record VoucherLineRow(
    int lineNo,
    String account,
    String nameZh,
    String nameEn,
    String book,
    String summary,
    Side side,
    Balance amount,
    String caseId,
    String debtor,
    String personId) {}
