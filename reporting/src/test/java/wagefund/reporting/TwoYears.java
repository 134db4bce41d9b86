package wagefund.reporting;

import static wagefund.schema.read.Tables.ACCOUNT_TURNOVER;
import static wagefund.schema.read.Tables.ARREARS_CASE;
import static wagefund.schema.read.Tables.FUND_POSITION;
import static wagefund.schema.read.Tables.VOUCHER;
import static wagefund.schema.read.Tables.VOUCHER_CORRECTION;
import static wagefund.schema.read.Tables.VOUCHER_LINE;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import java.util.TreeMap;
import org.jooq.DSLContext;

/**
 * The books of a fund over two years: 100,000.00 come in, 2,200.00 are paid and booked, then taken
 * back in red and booked in blue as 2,000.00; in the next year 1,500.00 come back.
 */
final class TwoYears {

  static final String FUND = "fund-two-years";
  static final String CASE = "case-two-years";
  static final String DEBTOR = "某某建筑劳务有限公司";
  static final String WORKER = "10000000-0000-4000-8000-000000000003";
  static final LocalDate ALLOCATED_ON = LocalDate.of(2025, 11, 3);
  static final LocalDate PAID_ON = LocalDate.of(2025, 12, 20);
  static final LocalDate CORRECTED_ON = LocalDate.of(2025, 12, 29);
  static final LocalDate RECOVERED_ON = LocalDate.of(2026, 2, 10);

  private final DSLContext read;
  private final Map<String, Integer> numbers = new TreeMap<>();
  private long seq = 10;
  private LocalDate recordedOn = LocalDate.of(2025, 10, 1);

  TwoYears(DSLContext read) {
    this.read = read;
    fund();
  }

  TwoYears told() {
    post(ALLOCATED_ON, "收到财政拨款", false, "1002.02", "2901.01", 10_000_000, false);
    long wrong = post(PAID_ON, "垫付发放 1 人", false, "1218.01", "1002.02", 220_000, true);
    long red = post(CORRECTED_ON, "冲销错记的垫付", true, "1218.01", "1002.02", -220_000, true);
    corrects(red, wrong);
    long blue = post(CORRECTED_ON, "更正垫付金额", false, "1218.01", "1002.02", 200_000, true);
    corrects(blue, wrong);
    post(RECOVERED_ON, "收回垫付款", false, "1002.02", "1218.01", 150_000, true);
    return this;
  }

  long last() {
    return seq;
  }

  /** A voucher of two lines; those of a case are about its debtor and its worker. */
  long post(
      LocalDate on,
      String summary,
      boolean red,
      String debit,
      String credit,
      long fen,
      boolean ofCase) {
    seq++;
    String period = YearMonth.from(on).toString();
    int number = numbers.merge(period, 1, Integer::sum);
    read.insertInto(VOUCHER)
        .set(VOUCHER.VOUCHER_ID, seq)
        .set(VOUCHER.FUND_ID, FUND)
        .set(VOUCHER.PERIOD, period)
        .set(VOUCHER.TYPE, "记")
        .set(VOUCHER.NUMBER, number)
        .set(VOUCHER.LABEL, "记-%s-%04d".formatted(period, number))
        .set(VOUCHER.ON_DATE, on)
        .set(VOUCHER.SUMMARY, summary)
        .set(VOUCHER.EVENT_TYPE, "happened")
        .set(VOUCHER.CASE_ID, ofCase ? CASE : "")
        .set(VOUCHER.APPROVAL, ofCase ? "垫付审批 DF-2025-0001 2025-12-18" : "某财预〔2025〕3号")
        .set(VOUCHER.ATTACHMENTS, 2)
        .set(VOUCHER.PREPARER, "cashier")
        .set(VOUCHER.CHECKER, "approver")
        .set(VOUCHER.POSTER, "ledger")
        .set(VOUCHER.TOTAL_FEN, fen)
        .set(VOUCHER.SEQ, seq)
        .set(VOUCHER.RED, red)
        .execute();
    line(1, on, summary, debit, "DEBIT", fen, ofCase);
    line(2, on, summary, credit, "CREDIT", fen, ofCase);
    recordedOn = on.isAfter(recordedOn) ? on : recordedOn;
    ReadSchema.recorded(read, recordedOn, seq);
    return seq;
  }

  private void line(
      int no, LocalDate on, String summary, String account, String side, long fen, boolean ofCase) {
    boolean named = ofCase && account.startsWith("1218");
    read.insertInto(VOUCHER_LINE)
        .set(VOUCHER_LINE.VOUCHER_ID, seq)
        .set(VOUCHER_LINE.LINE_NO, no)
        .set(VOUCHER_LINE.FUND_ID, FUND)
        .set(VOUCHER_LINE.ON_DATE, on)
        .set(VOUCHER_LINE.ACCOUNT, account)
        .set(VOUCHER_LINE.SUMMARY, summary)
        .set(VOUCHER_LINE.SIDE, side)
        .set(VOUCHER_LINE.AMOUNT_FEN, fen)
        .set(VOUCHER_LINE.BOOK, "FINANCIAL")
        .set(VOUCHER_LINE.CASE_ID, named ? CASE : "")
        .set(VOUCHER_LINE.DEBTOR, named ? DEBTOR : "")
        .set(VOUCHER_LINE.PERSON_ID, named ? WORKER : "")
        .execute();
    String period = YearMonth.from(on).toString();
    long debit = side.equals("DEBIT") ? fen : 0;
    read.insertInto(ACCOUNT_TURNOVER)
        .set(ACCOUNT_TURNOVER.FUND_ID, FUND)
        .set(ACCOUNT_TURNOVER.ACCOUNT, account)
        .set(ACCOUNT_TURNOVER.PERIOD, period)
        .set(ACCOUNT_TURNOVER.NAME_ZH, nameOf(account))
        .set(ACCOUNT_TURNOVER.NAME_EN, "Account " + account)
        .set(ACCOUNT_TURNOVER.SIDE, account.startsWith("2") ? "CREDIT" : "DEBIT")
        .set(ACCOUNT_TURNOVER.BOOK, "FINANCIAL")
        .set(ACCOUNT_TURNOVER.DEBIT_FEN, debit)
        .set(ACCOUNT_TURNOVER.CREDIT_FEN, fen - debit)
        .onDuplicateKeyUpdate()
        .set(ACCOUNT_TURNOVER.DEBIT_FEN, ACCOUNT_TURNOVER.DEBIT_FEN.plus(debit))
        .set(ACCOUNT_TURNOVER.CREDIT_FEN, ACCOUNT_TURNOVER.CREDIT_FEN.plus(fen - debit))
        .execute();
  }

  private static String nameOf(String account) {
    return switch (account) {
      case "1002.02" -> "银行存款—受托代理资产";
      case "1218.01" -> "其他应收款—追偿款";
      default -> "受托代理负债—周转金本金";
    };
  }

  private void corrects(long voucher, long original) {
    read.insertInto(
            VOUCHER_CORRECTION, VOUCHER_CORRECTION.VOUCHER_ID, VOUCHER_CORRECTION.ORIGINAL_ID)
        .values(voucher, original)
        .execute();
  }

  private void fund() {
    read.insertInto(FUND_POSITION)
        .set(FUND_POSITION.FUND_ID, FUND)
        .set(FUND_POSITION.CODE, "MS-01")
        .set(FUND_POSITION.NAME, "某市欠薪应急周转金")
        .set(FUND_POSITION.KIND, "EMERGENCY")
        .set(FUND_POSITION.FUND_LEVEL, "CITY")
        .set(FUND_POSITION.KEEPER, "某市人力资源和社会保障局")
        .set(FUND_POSITION.CUSTODY, "DEDICATED_ACCOUNT")
        .set(FUND_POSITION.BANK_ACCOUNT, "3300 **** 0159")
        .set(FUND_POSITION.ESTABLISHED_ON, LocalDate.of(2025, 10, 1))
        .set(FUND_POSITION.SCHEME_ID, "jinzhou")
        .set(FUND_POSITION.SCHEME_VERSION, "1")
        .set(FUND_POSITION.FLOOR_FEN, 0L)
        .set(FUND_POSITION.PRINCIPAL_FEN, 0L)
        .set(FUND_POSITION.INTEREST_FEN, 0L)
        .set(FUND_POSITION.BANK_FEN, 0L)
        .set(FUND_POSITION.RESERVED_FEN, 0L)
        .set(FUND_POSITION.IN_TRANSIT_FEN, 0L)
        .set(FUND_POSITION.AWAITING_FEN, 0L)
        .set(FUND_POSITION.OUTSTANDING_FEN, 0L)
        .set(FUND_POSITION.OVER_RECOVERY_FEN, 0L)
        .set(FUND_POSITION.AVAILABLE_FEN, 0L)
        .set(FUND_POSITION.LAST_SEQ, 10L)
        .execute();
    read.insertInto(ARREARS_CASE)
        .set(ARREARS_CASE.CASE_ID, CASE)
        .set(ARREARS_CASE.CASE_NO, "某劳监〔2025〕7号")
        .set(ARREARS_CASE.SOURCE_SYSTEM, "case-system")
        .set(ARREARS_CASE.EXTERNAL_REF, "7")
        .set(ARREARS_CASE.EMPLOYER, DEBTOR)
        .set(ARREARS_CASE.EMPLOYER_CODE, "")
        .set(ARREARS_CASE.PROJECT, "某某工程")
        .set(ARREARS_CASE.CONTRACTOR, "")
        .set(ARREARS_CASE.REGION, "330784")
        .set(ARREARS_CASE.SITUATION, "CANNOT_PAY")
        .set(ARREARS_CASE.OPENED_ON, LocalDate.of(2025, 12, 2))
        .set(ARREARS_CASE.STATUS, "IN_PROGRESS")
        .set(ARREARS_CASE.WORKERS, 1)
        .set(ARREARS_CASE.ARREARS_FEN, 1_200_000L)
        .set(ARREARS_CASE.EMPLOYER_FEN, 0L)
        .set(ARREARS_CASE.DEPOSIT_FEN, 0L)
        .set(ARREARS_CASE.ADVANCED_FEN, 0L)
        .set(ARREARS_CASE.OTHER_FEN, 0L)
        .set(ARREARS_CASE.OUTSTANDING_FEN, 1_200_000L)
        .set(ARREARS_CASE.FUND_CLAIM_FEN, 0L)
        .set(ARREARS_CASE.LAST_SEQ, 10L)
        .execute();
  }
}
