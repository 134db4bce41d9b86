package wagefund.ledger.wageaccount.view;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import wagefund.ledger.kernel.Money;

/**
 * 工资专用账户台账: a wage account as it stood on a day, and what is wrong with it then.
 *
 * @param closedOn missing where it is open
 * @param funded labour cost that has come in
 * @param paid what has reached workers
 * @param inTransit what has left, with no result yet
 * @param fundingMonthsMissed months whose labour cost is overdue in whole or in part
 * @param payrollMonthsMissed months whose wages are overdue: nothing was sent for them
 * @param balanceLow whether the balance is below the account's threshold
 */
public record WageAccountRow(
    String id,
    String name,
    String kind,
    String holder,
    String holderCode,
    String project,
    String bank,
    String accountNo,
    String fundId,
    String status,
    LocalDate openedOn,
    @Nullable LocalDate closedOn,
    String document,
    Money lowBalance,
    Money funded,
    Money paid,
    Money inTransit,
    Money balance,
    int fundingMonthsMissed,
    int payrollMonthsMissed,
    boolean balanceLow) {

  /** Whether somebody should look at it. */
  public boolean isWarned() {
    return balanceLow || fundingMonthsMissed > 0 || payrollMonthsMissed > 0;
  }
}
