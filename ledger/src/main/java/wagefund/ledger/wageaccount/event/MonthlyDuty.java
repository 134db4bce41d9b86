package wagefund.ledger.wageaccount.event;

import java.time.LocalDate;
import java.time.YearMonth;
import wagefund.ledger.kernel.Facts;
import wagefund.ledger.kernel.Malformed;
import wagefund.ledger.kernel.Money;
import wagefund.ledger.wageaccount.command.WageAccountError;

/**
 * 按月拨付: what must come into a wage account each month, and when the wages are due.
 *
 * @param from the first month that it holds for
 * @param planned 人工费 of each month; zero: nothing is due while it holds
 * @param fundingDay the day of the month by which its labour cost is paid in, 1 to 31; the last day
 *     where the month is shorter
 * @param payrollDay the day of the following month by which the wages are paid, 1 to 31
 */
public record MonthlyDuty(YearMonth from, Money planned, int fundingDay, int payrollDay) {

  /**
   * @throws Malformed {@code DAY_OF_MONTH_UNREADABLE}
   */
  public MonthlyDuty {
    requireDay(fundingDay, "fundingDay");
    requireDay(payrollDay, "payrollDay");
  }

  private static void requireDay(int day, String place) {
    if (day < 1 || day > 31) {
      throw new Malformed(WageAccountError.DAY_OF_MONTH_UNREADABLE, Facts.of("value", day), place);
    }
  }

  /** The last day on which the labour cost of a month is in time. */
  public LocalDate fundingDue(YearMonth month) {
    return dayOf(month, fundingDay);
  }

  /** The last day on which the wages of a month are paid in time. */
  public LocalDate payrollDue(YearMonth month) {
    return dayOf(month.plusMonths(1), payrollDay);
  }

  private static LocalDate dayOf(YearMonth month, int day) {
    return month.atDay(Math.min(day, month.lengthOfMonth()));
  }
}
