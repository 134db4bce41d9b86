package wagefund.ledger.journal.view;

import wagefund.ledger.kernel.Money;
import wagefund.ledger.kernel.Side;

/**
 * A line of a voucher.
 *
 * @param personId the worker, empty where the line is of none
 */
public record VoucherLineRow(
    int lineNo,
    String account,
    String nameZh,
    String nameEn,
    String summary,
    Side side,
    Money amount,
    String caseId,
    String debtor,
    String personId) {}
