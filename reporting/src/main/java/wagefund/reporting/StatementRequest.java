package wagefund.reporting;

import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;

/** Which statement is wanted, and of what. */
public sealed interface StatementRequest {

  /**
   * 花名册: who is paid by one advance, and how each payment ended.
   *
   * @param advanceId the advance
   */
  record DisbursementRoster(String advanceId) implements StatementRequest {}

  /**
   * 审批表: on what grounds an advance was asked for, what it may reach, and who decided.
   *
   * @param advanceId the advance
   */
  record ApprovalSheet(String advanceId) implements StatementRequest {}

  /**
   * 资金收支表: what came into a fund and what left it.
   *
   * @param fundId the fund
   * @param from the first business date
   * @param to the last business date, not before {@code from}
   */
  record FundMovement(String fundId, LocalDate from, LocalDate to) implements StatementRequest {

    public FundMovement {
      if (to.isBefore(from)) {
        throw new IllegalArgumentException("a period ends on or after its first day");
      }
    }

    /** The statement of one month, such as {@code 2026-03}. */
    public static FundMovement ofMonth(String fundId, YearMonth month) {
      return new FundMovement(fundId, month.atDay(1), month.atEndOfMonth());
    }

    /** The statement of one calendar year. */
    public static FundMovement ofYear(String fundId, Year year) {
      return new FundMovement(fundId, year.atDay(1), year.atMonth(12).atEndOfMonth());
    }
  }

  /**
   * 一案一账: all that happened to the money of one case.
   *
   * @param caseId the case
   */
  record CaseAccount(String caseId) implements StatementRequest {}

  /**
   * 保证金台账: every wage deposit as it stood at the end of a day.
   *
   * @param asOf the day
   */
  record DepositRegister(LocalDate asOf) implements StatementRequest {}

  /**
   * 支付通知书登记簿: the payment notices that were issued up to a day, and how banks paid.
   *
   * @param asOf the day
   */
  record PaymentNoticeLog(LocalDate asOf) implements StatementRequest {}
}
