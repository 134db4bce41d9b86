package wagefund.ledger.journal.domain;

import wagefund.ledger.kernel.Side;

/**
 * 会计科目: an account of the chart.
 *
 * @param code its code, such as {@code 1002.02}
 * @param normal the side on which its balance stands
 * @param book which accounting it belongs to
 */
record Account(String code, String zh, String en, Side normal, Entry.Book book) {}
