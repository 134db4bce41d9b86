package wagefund.ledger.deposit.view;

import java.time.LocalDate;
import wagefund.ledger.kernel.Balance;

/**
 * 保证金 on two dates: what the movements up to a day had left of a deposit, as it was known.
 *
 * @param position the place of the sealed log up to which movements are counted
 * @param status as the last movement left it
 */
public record DepositAsKnown(
    String id,
    LocalDate asOf,
    long position,
    String status,
    Balance required,
    Balance cash,
    Balance guaranteed,
    Balance committed,
    Balance drawn,
    Balance replenished,
    Balance shortfall) {}
