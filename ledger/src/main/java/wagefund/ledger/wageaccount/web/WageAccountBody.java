package wagefund.ledger.wageaccount.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import wagefund.ledger.kernel.FundId;
import wagefund.ledger.kernel.Money;
import wagefund.ledger.platform.web.DocumentBody;
import wagefund.ledger.wageaccount.event.MonthlyDuty;
import wagefund.ledger.wageaccount.event.WageAccountDetails;
import wagefund.ledger.wageaccount.event.WageAccountKind;

/**
 * A wage account as it is opened.
 *
 * @param name without one: holder, project and 农民工工资专用账户
 * @param kind usually PROJECT
 * @param lowBalance usually zero: no warning
 */
@Schema(name = "WageAccount", description = "A wage account as it is opened")
record WageAccountBody(
    Optional<String> name,
    Optional<WageAccountKind> kind,
    String holder,
    Optional<String> holderCode,
    String project,
    String bank,
    String accountNo,
    FundId fundId,
    Optional<Money> lowBalance,
    DutyBody duty,
    DocumentBody document,
    Optional<LocalDate> on) {

  /**
   * What is due each month.
   *
   * @param fundingDay the day of the month by which its labour cost is paid in; usually the last
   * @param payrollDay the day of the next month by which its wages are paid; usually the last
   */
  @Schema(name = "MonthlyDuty", description = "What is due each month, from a month on")
  record DutyBody(
      YearMonth from, Money planned, Optional<Integer> fundingDay, Optional<Integer> payrollDay) {

    MonthlyDuty duty() {
      return new MonthlyDuty(from, planned, fundingDay.orElse(31), payrollDay.orElse(31));
    }
  }

  WageAccountDetails details() {
    return new WageAccountDetails(
        name.orElse(holder + project + "农民工工资专用账户"),
        kind.orElse(WageAccountKind.PROJECT),
        holder,
        holderCode.orElse(""),
        project,
        bank,
        accountNo,
        fundId,
        lowBalance.orElse(Money.ZERO));
  }
}
