package wagefund.ledger.wageaccount.view;

import java.time.YearMonth;
import wagefund.ledger.wageaccount.event.MonthlyDuty;

/** What is due each month, from a month on, as one account was told last. */
record DutyRow(String accountId, MonthlyDuty duty) {

  boolean holdsFor(YearMonth month) {
    return !duty.from().isAfter(month);
  }
}
