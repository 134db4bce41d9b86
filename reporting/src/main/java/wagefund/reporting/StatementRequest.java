package wagefund.reporting;

import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;

/** Which statement is wanted, and of what. */
public sealed interface StatementRequest {

  /** Of what the read schema keeps as it stands: its past is computed anew. */
  sealed interface OfState extends StatementRequest {

    /** As it was known then. */
    Known known();
  }

  /**
   * 花名册: who is paid by one advance, and how each payment ended.
   *
   * @param advanceId the advance
   * @param known as it was known then
   */
  record DisbursementRoster(String advanceId, Known known) implements OfState {

    /** As it is known now. */
    public DisbursementRoster(String advanceId) {
      this(advanceId, Known.now());
    }
  }

  /**
   * 审批表: on what grounds an advance was asked for, what it may reach, and who decided.
   *
   * @param advanceId the advance
   * @param known as it was known then
   */
  record ApprovalSheet(String advanceId, Known known) implements OfState {

    /** As it is known now. */
    public ApprovalSheet(String advanceId) {
      this(advanceId, Known.now());
    }
  }

  /**
   * 资金收支表: what came into a fund and what left it.
   *
   * @param fundId the fund
   * @param from the first business date
   * @param to the last business date, not before {@code from}
   * @param known up to which place of the order it tells
   */
  record FundMovement(String fundId, LocalDate from, LocalDate to, Known known)
      implements StatementRequest {

    public FundMovement {
      inOrder(from, to);
    }

    /** As it is known now. */
    public FundMovement(String fundId, LocalDate from, LocalDate to) {
      this(fundId, from, to, Known.now());
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
   * @param known as it was known then
   */
  record CaseAccount(String caseId, Known known) implements OfState {

    /** As it is known now. */
    public CaseAccount(String caseId) {
      this(caseId, Known.now());
    }
  }

  /**
   * 保证金台账: every wage deposit as it stood at the end of a day.
   *
   * @param asOf the day
   * @param known as it was known then
   */
  record DepositRegister(LocalDate asOf, Known known) implements OfState {

    /** As it is known now. */
    public DepositRegister(LocalDate asOf) {
      this(asOf, Known.now());
    }
  }

  /**
   * 支付通知书登记簿: the payment notices that were issued up to a day, and how banks paid.
   *
   * @param asOf the day
   * @param known as it was known then
   */
  record PaymentNoticeLog(LocalDate asOf, Known known) implements OfState {

    /** As it is known now. */
    public PaymentNoticeLog(LocalDate asOf) {
      this(asOf, Known.now());
    }
  }

  /** What stands in the books of a fund, from a business date to a business date. */
  sealed interface OfBooks extends StatementRequest {

    String fundId();

    /** The first business date. */
    LocalDate from();

    /** The last business date. */
    LocalDate to();

    /** Up to which place of the order it tells. */
    Known known();
  }

  /**
   * 记账凭证: vouchers as they are filed.
   *
   * @param choice which ones
   */
  record Vouchers(String fundId, Choice choice, Known known) implements OfBooks {

    /** Which vouchers are wanted. */
    public sealed interface Choice {

      /** The choice within the number of the statement. */
      String text();
    }

    /**
     * A single one.
     *
     * @param id its id, the place of its event in the order
     */
    public record One(long id) implements Choice {
      @Override
      public String text() {
        return Long.toString(id);
      }
    }

    /**
     * Those of one month and type by their numbers.
     *
     * @param first the first number
     * @param last the last number
     */
    public record Numbers(YearMonth period, String type, int first, int last) implements Choice {
      @Override
      public String text() {
        return "%s-%s-%04d-%04d".formatted(type, period, first, last);
      }
    }

    /** Those of some business dates. */
    public record Days(LocalDate from, LocalDate to) implements Choice {

      public Days {
        inOrder(from, to);
      }

      @Override
      public String text() {
        return (from + "-" + to).replace("-", "");
      }
    }

    @Override
    public LocalDate from() {
      return choice instanceof Days days ? days.from() : day().withDayOfMonth(1);
    }

    @Override
    public LocalDate to() {
      return choice instanceof Days days ? days.to() : day();
    }

    private LocalDate day() {
      return choice instanceof Numbers numbers ? numbers.period().atEndOfMonth() : LocalDate.EPOCH;
    }
  }

  /** 序时账: the lines of all vouchers in the order of their days. */
  record Journal(String fundId, LocalDate from, LocalDate to, Known known) implements OfBooks {

    public Journal {
      inOrder(from, to);
    }
  }

  /**
   * 明细账: the lines of an account with running balances.
   *
   * @param account its code; those below it belong to it
   * @param caseId only those of a case; empty: of any or none
   * @param debtor only those of a debtor; empty: of any or none
   * @param worker only those of a worker, by id; empty: of any or none
   */
  record AccountLedger(
      String fundId,
      String account,
      String caseId,
      String debtor,
      String worker,
      LocalDate from,
      LocalDate to,
      Known known)
      implements OfBooks {

    public AccountLedger {
      inOrder(from, to);
    }
  }

  /** 科目余额表: each account with its opening, its turnover and its closing. */
  record TrialBalance(String fundId, LocalDate from, LocalDate to, Known known) implements OfBooks {

    public TrialBalance {
      inOrder(from, to);
    }
  }

  /**
   * 辅助核算余额表: the balances of an account by what its lines are about.
   *
   * @param fundId the fund; by fund, all of them and this is empty
   * @param account its code; those below it belong to it
   */
  record SubLedger(String fundId, String account, By by, LocalDate from, LocalDate to, Known known)
      implements OfBooks {

    /** By what the lines of an account are told apart. */
    public enum By {
      CASE("案件", "Case"),
      DEBTOR("债务人", "Debtor"),
      WORKER("劳动者", "Worker"),
      TRANCHE("拨款", "Tranche"),
      FUND("资金", "Fund");

      final Both words;

      By(String zh, String en) {
        this.words = new Both(zh, en);
      }
    }

    public SubLedger {
      inOrder(from, to);
    }
  }

  private static void inOrder(LocalDate from, LocalDate to) {
    if (to.isBefore(from)) {
      throw new IllegalArgumentException("a period ends on or after its first day");
    }
  }
}
