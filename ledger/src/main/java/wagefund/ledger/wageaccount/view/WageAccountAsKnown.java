package wagefund.ledger.wageaccount.view;

import java.time.LocalDate;
import wagefund.ledger.kernel.Balance;

/**
 * 工资专用账户 on two dates: what an account held at the end of a day, as it was known.
 *
 * @param position the place of the sealed log up to which movements are counted
 */
public record WageAccountAsKnown(String id, LocalDate asOf, long position, Balance balance) {}
