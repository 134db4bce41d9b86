package wagefund.ledger.deposit.view;

import wagefund.ledger.kernel.Money;

/** What one worker, by id, is to get and has got by a payment notice. */
public record NoticeLineRow(
    int lineNo, String personId, Money amount, Money paid, Money unpaid, Money beyond) {}
