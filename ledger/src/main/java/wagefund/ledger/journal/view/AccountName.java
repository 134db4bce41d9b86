package wagefund.ledger.journal.view;

import wagefund.ledger.kernel.Side;

/** An account as the chart names it. */
public record AccountName(String account, String nameZh, String nameEn, Side normal, String book) {}
