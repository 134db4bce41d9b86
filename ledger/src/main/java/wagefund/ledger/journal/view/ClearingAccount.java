package wagefund.ledger.journal.view;

import wagefund.ledger.kernel.Balance;

/**
 * An account that must hold nothing once all is done.
 *
 * @param item what it stands for, as the posting rules name it, such as {@code IN_TRANSIT}
 * @param blocks whether a month is not closed while it holds something
 * @param balance on the side where the account is expected to have it
 * @param clear whether it holds nothing
 */
public record ClearingAccount(
    String item,
    String account,
    String nameZh,
    String nameEn,
    boolean blocks,
    Balance balance,
    boolean clear) {}
