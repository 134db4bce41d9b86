package wagefund.reporting;

import static wagefund.schema.read.Tables.ADVANCE;
import static wagefund.schema.read.Tables.ADVANCE_CAP;
import static wagefund.schema.read.Tables.ADVANCE_LINE;
import static wagefund.schema.read.Tables.APPROVAL_STAGE;
import static wagefund.schema.read.Tables.ARREARS_CASE;
import static wagefund.schema.read.Tables.CASE_ACCOUNT;
import static wagefund.schema.read.Tables.FUND_MOVEMENT;
import static wagefund.schema.read.Tables.FUND_POSITION;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.jooq.DSLContext;

/**
 * 159 workers are owed 1,718,122.00 yuan; the fund of 5,000,000.00 advances 2,070.00 to each; two
 * payments come back, one is sent again, one worker refuses. All people are made up.
 */
final class StoryOne {

  static final String FUND = "fund-yk";
  static final String CASE = "case-yk-2022-159";
  static final String ADVANCE_ID = "adv-yk-2022-1";
  static final int WORKERS = 159;
  static final long EACH_FEN = 207_000;
  static final LocalDate ALLOCATED_ON = LocalDate.of(2022, 11, 1);
  static final LocalDate APPROVED_ON = LocalDate.of(2022, 12, 6);
  static final LocalDate PAID_ON = LocalDate.of(2022, 12, 8);
  static final LocalDate REISSUED_ON = LocalDate.of(2022, 12, 15);

  private static final String DIGEST = "5f1d".repeat(16);

  private final DSLContext read;
  private long seq = 100;
  private LocalDate recordedOn = LocalDate.of(2022, 10, 1);
  private long bank;
  private long reserved;
  private long inTransit;
  private long awaiting;
  private long outstanding;
  private long principal;

  StoryOne(DSLContext read) {
    this.read = read;
  }

  /** The story up to the end. */
  StoryOne told() {
    allocated();
    requested();
    move(APPROVED_ON, "RESERVED", EACH_FEN * WORKERS, () -> reserved += EACH_FEN * WORKERS);
    paid();
    fund();
    return this;
  }

  StoryOne allocated() {
    move(
        ALLOCATED_ON,
        "ALLOCATED",
        500_000_000,
        () -> {
          bank += 500_000_000;
          principal += 500_000_000;
        });
    return this;
  }

  private void paid() {
    long all = EACH_FEN * WORKERS;
    move(
        PAID_ON,
        "SENT",
        all,
        () -> {
          bank -= all;
          reserved -= all;
          inTransit += all;
        });
    long succeeded = EACH_FEN * (WORKERS - 2);
    move(
        PAID_ON.plusDays(1),
        "SUCCEEDED",
        succeeded,
        () -> {
          inTransit -= succeeded;
          outstanding += succeeded;
        });
    move(
        PAID_ON.plusDays(1),
        "RETURNED",
        2 * EACH_FEN,
        () -> {
          inTransit -= 2 * EACH_FEN;
          bank += 2 * EACH_FEN;
          awaiting += 2 * EACH_FEN;
        });
    move(
        REISSUED_ON,
        "REISSUED",
        EACH_FEN,
        () -> {
          bank -= EACH_FEN;
          awaiting -= EACH_FEN;
          inTransit += EACH_FEN;
        });
    move(
        REISSUED_ON,
        "SUCCEEDED",
        EACH_FEN,
        () -> {
          inTransit -= EACH_FEN;
          outstanding += EACH_FEN;
        });
    move(REISSUED_ON, "CANCELLED", EACH_FEN, () -> awaiting -= EACH_FEN);
    read.update(ADVANCE)
        .set(ADVANCE.STATUS, "PAID")
        .set(ADVANCE.PAID_FEN, EACH_FEN * (WORKERS - 1))
        .set(ADVANCE.CANCELLED_FEN, EACH_FEN)
        .set(ADVANCE.APPROVED_ON, APPROVED_ON)
        .set(ADVANCE.LAST_SEQ, seq)
        .execute();
    read.update(ADVANCE_LINE)
        .set(ADVANCE_LINE.STATUS, "SUCCEEDED")
        .set(ADVANCE_LINE.RESULT_ON, PAID_ON.plusDays(1))
        .execute();
    read.update(ADVANCE_LINE)
        .set(ADVANCE_LINE.RESULT_ON, REISSUED_ON)
        .set(ADVANCE_LINE.RETURN_REASON, "户名与账号不符，已更正重发")
        .where(ADVANCE_LINE.LINE_NO.eq(41))
        .execute();
    read.update(ADVANCE_LINE)
        .set(ADVANCE_LINE.STATUS, "CANCELLED")
        .set(ADVANCE_LINE.RESULT_ON, REISSUED_ON)
        .set(ADVANCE_LINE.RETURN_REASON, "账户已销户；本人拒领")
        .set(ADVANCE_LINE.RECEIPT, "")
        .where(ADVANCE_LINE.LINE_NO.eq(87))
        .execute();
    entry("CASE_OPENED", LocalDate.of(2022, 12, 2), "", 0, 0, 171_812_200, 0);
    long first = EACH_FEN * (WORKERS - 2);
    entry("ADVANCE_PAID", PAID_ON.plusDays(1), "记-2022-12-1", 0, first, 171_812_200 - first, first);
    long both = EACH_FEN * (WORKERS - 1);
    entry("ADVANCE_PAID", REISSUED_ON, "记-2022-12-3", 0, EACH_FEN, 171_812_200 - both, both);
    read.update(ARREARS_CASE)
        .set(ARREARS_CASE.ADVANCED_FEN, both)
        .set(ARREARS_CASE.OUTSTANDING_FEN, 171_812_200 - both)
        .set(ARREARS_CASE.FUND_CLAIM_FEN, both)
        .set(ARREARS_CASE.LAST_SEQ, seq)
        .execute();
  }

  /** The case and the advance asked for, before anybody decided. */
  StoryOne requested() {
    read.insertInto(ARREARS_CASE)
        .set(ARREARS_CASE.CASE_ID, CASE)
        .set(ARREARS_CASE.CASE_NO, "永劳监〔2022〕159号")
        .set(ARREARS_CASE.SOURCE_SYSTEM, "case-system")
        .set(ARREARS_CASE.EXTERNAL_REF, "159")
        .set(ARREARS_CASE.EMPLOYER, "永康某某建筑劳务有限公司")
        .set(ARREARS_CASE.EMPLOYER_CODE, "")
        .set(ARREARS_CASE.PROJECT, "城南安置房二期工程")
        .set(ARREARS_CASE.CONTRACTOR, "浙江某某建设集团有限公司")
        .set(ARREARS_CASE.REGION, "330784")
        .set(ARREARS_CASE.SITUATION, "CANNOT_PAY")
        .set(ARREARS_CASE.OPENED_ON, LocalDate.of(2022, 12, 2))
        .set(ARREARS_CASE.STATUS, "IN_PROGRESS")
        .set(ARREARS_CASE.WORKERS, WORKERS)
        .set(ARREARS_CASE.ARREARS_FEN, 171_812_200L)
        .set(ARREARS_CASE.EMPLOYER_FEN, 0L)
        .set(ARREARS_CASE.DEPOSIT_FEN, 0L)
        .set(ARREARS_CASE.ADVANCED_FEN, 0L)
        .set(ARREARS_CASE.OTHER_FEN, 0L)
        .set(ARREARS_CASE.OUTSTANDING_FEN, 171_812_200L)
        .set(ARREARS_CASE.FUND_CLAIM_FEN, 0L)
        .set(ARREARS_CASE.LAST_SEQ, seq)
        .execute();
    read.insertInto(ADVANCE)
        .set(ADVANCE.ADVANCE_ID, ADVANCE_ID)
        .set(ADVANCE.ADVANCE_NO, "DF-2022-0001")
        .set(ADVANCE.CASE_ID, CASE)
        .set(ADVANCE.FUND_ID, FUND)
        .set(ADVANCE.SCHEME_ID, "jinzhou")
        .set(ADVANCE.SCHEME_VERSION, "2018-46")
        .set(ADVANCE.REASON, "企业暂时无力支付，涉及农民工 159 人，临近春节，存在群体性事件风险，" + "申请动用应急周转金先行垫付部分工资。")
        .set(ADVANCE.EVIDENCE, "限期改正指令书（2022-12-02）\n欠薪花名册及本人签字\n动用协议书")
        .set(ADVANCE.DEPOSIT_POSITION, "该项目未缴存工资保证金，无保函；已出具不能动用说明。")
        .set(ADVANCE.REQUESTED_BY, "officer.a")
        .set(ADVANCE.REQUESTED_ON, LocalDate.of(2022, 12, 5))
        .set(ADVANCE.STATUS, "REQUESTED")
        .set(ADVANCE.DIGEST, DIGEST)
        .set(ADVANCE.WORKERS, WORKERS)
        .set(ADVANCE.REQUESTED_FEN, EACH_FEN * WORKERS)
        .set(ADVANCE.CAP_FEN, EACH_FEN * WORKERS)
        .set(ADVANCE.PAID_FEN, 0L)
        .set(ADVANCE.AWAITING_FEN, 0L)
        .set(ADVANCE.CANCELLED_FEN, 0L)
        .set(ADVANCE.LAST_SEQ, seq)
        .execute();
    for (int no = 1; no <= WORKERS; no++) {
      line(no);
    }
    cap(1, "PERCENT", "欠薪额的 20%", "20% of arrears", "CASE", 171_812_200, 34_362_440, false);
    cap(
        2,
        "MINIMUM_WAGE",
        "每人一个月最低工资",
        "One monthly minimum wage a worker",
        "WORKER",
        EACH_FEN,
        EACH_FEN * WORKERS,
        true);
    cap(3, "AVAILABLE", "资金可用余额", "Available in the fund", "CASE", bank, bank, false);
    return this;
  }

  /** The three stages that decided, as one round. */
  StoryOne approved() {
    stage(1, "CHECK", "人社部门审核", "Labour office check", "officer.b", "情况属实，建议垫付。");
    stage(2, "REVIEW", "财政部门复核", "Finance review", "officer.c", "资金充足，同意。");
    stage(3, "APPROVE", "政府审批", "Government approval", "officer.d", "同意垫付。");
    return this;
  }

  private void stage(int no, String stage, String zh, String en, String officer, String opinion) {
    read.insertInto(APPROVAL_STAGE)
        .set(APPROVAL_STAGE.SUBJECT, ADVANCE_ID)
        .set(APPROVAL_STAGE.ROUND_NO, 1)
        .set(APPROVAL_STAGE.STAGE_NO, no)
        .set(APPROVAL_STAGE.STAGE, stage)
        .set(APPROVAL_STAGE.TITLE_ZH, zh)
        .set(APPROVAL_STAGE.TITLE_EN, en)
        .set(APPROVAL_STAGE.ROLE, "")
        .set(APPROVAL_STAGE.STATUS, "APPROVED")
        .set(APPROVAL_STAGE.OFFICER, officer)
        .set(APPROVAL_STAGE.OPINION, opinion)
        .set(APPROVAL_STAGE.DIGEST, DIGEST)
        .set(APPROVAL_STAGE.ACTED_ON, APPROVED_ON)
        .execute();
  }

  private void line(int no) {
    long arrears = no == 1 ? 171_812_200 - 158 * 1_080_000L : 1_080_000L;
    read.insertInto(ADVANCE_LINE)
        .set(ADVANCE_LINE.ADVANCE_ID, ADVANCE_ID)
        .set(ADVANCE_LINE.LINE_NO, no)
        .set(ADVANCE_LINE.PERSON_ID, id("p", no))
        .set(ADVANCE_LINE.ACCOUNT_ID, id("a", no))
        .set(ADVANCE_LINE.ARREARS_FEN, arrears)
        .set(ADVANCE_LINE.AMOUNT_FEN, EACH_FEN)
        .set(ADVANCE_LINE.FIRST_MONTH, "2022-08")
        .set(ADVANCE_LINE.LAST_MONTH, "2022-10")
        .set(ADVANCE_LINE.CAP_RULE, "MINIMUM_WAGE")
        .set(ADVANCE_LINE.STATUS, "QUEUED")
        .set(ADVANCE_LINE.RETURN_REASON, "")
        .set(ADVANCE_LINE.RECEIPT, "HD%08d".formatted(no))
        .set(ADVANCE_LINE.END_TO_END_ID, "E2E-" + no)
        .execute();
  }

  private void cap(
      int no, String rule, String zh, String en, String level, long base, long fen, boolean binds) {
    read.insertInto(ADVANCE_CAP)
        .set(ADVANCE_CAP.ADVANCE_ID, ADVANCE_ID)
        .set(ADVANCE_CAP.CAP_NO, no)
        .set(ADVANCE_CAP.RULE, rule)
        .set(ADVANCE_CAP.TITLE_ZH, zh)
        .set(ADVANCE_CAP.TITLE_EN, en)
        .set(ADVANCE_CAP.LEVEL, level)
        .set(ADVANCE_CAP.BASE_ZH, "基数 " + Figures.grouped(base) + " 元")
        .set(ADVANCE_CAP.BASE_EN, "Base " + Figures.grouped(base) + " yuan")
        .set(ADVANCE_CAP.BASE_FEN, base)
        .set(ADVANCE_CAP.FIGURE_FEN, fen)
        .set(ADVANCE_CAP.BINDS, binds)
        .execute();
  }

  private void entry(
      String event, LocalDate on, String voucher, long in, long out, long workers, long fund) {
    read.insertInto(CASE_ACCOUNT)
        .set(CASE_ACCOUNT.SEQ, ++seq)
        .set(CASE_ACCOUNT.LINE_NO, 1)
        .set(CASE_ACCOUNT.CASE_ID, CASE)
        .set(CASE_ACCOUNT.ON_DATE, on)
        .set(CASE_ACCOUNT.EVENT, event)
        .set(CASE_ACCOUNT.VOUCHER, voucher)
        .set(CASE_ACCOUNT.NOTE, "垫付单 DF-2022-0001")
        .set(CASE_ACCOUNT.IN_FEN, in)
        .set(CASE_ACCOUNT.OUT_FEN, out)
        .set(CASE_ACCOUNT.WORKER_CLAIM_FEN, workers)
        .set(CASE_ACCOUNT.FUND_CLAIM_FEN, fund)
        .execute();
  }

  /** One movement of the fund, with the position after it. */
  StoryOne move(LocalDate on, String kind, long fen, Runnable change) {
    change.run();
    read.insertInto(FUND_MOVEMENT)
        .set(FUND_MOVEMENT.SEQ, ++seq)
        .set(FUND_MOVEMENT.LINE_NO, 1)
        .set(FUND_MOVEMENT.FUND_ID, FUND)
        .set(FUND_MOVEMENT.ON_DATE, on)
        .set(FUND_MOVEMENT.KIND, kind)
        .set(FUND_MOVEMENT.AMOUNT_FEN, fen)
        .set(FUND_MOVEMENT.SUBJECT, kind.equals("ALLOCATED") ? "" : "DF-2022-0001")
        .set(FUND_MOVEMENT.DOCUMENT, kind.equals("ALLOCATED") ? "永财拨〔2022〕31号" : "")
        .set(FUND_MOVEMENT.NOTE, "")
        .set(FUND_MOVEMENT.BANK_FEN, bank)
        .set(FUND_MOVEMENT.RESERVED_FEN, reserved)
        .set(FUND_MOVEMENT.IN_TRANSIT_FEN, inTransit)
        .set(FUND_MOVEMENT.AWAITING_FEN, awaiting)
        .set(FUND_MOVEMENT.OUTSTANDING_FEN, outstanding)
        .set(FUND_MOVEMENT.PRINCIPAL_FEN, principal)
        .set(FUND_MOVEMENT.INTEREST_FEN, 0L)
        .set(FUND_MOVEMENT.OVER_RECOVERY_FEN, 0L)
        .execute();
    recordedOn = on.isAfter(recordedOn) ? on : recordedOn;
    ReadSchema.recorded(read, recordedOn, seq);
    return this;
  }

  /** A replenishment that is written down late, under an earlier business date. */
  StoryOne replenishedLate(LocalDate on, long fen) {
    return move(
        on,
        "REPLENISHED",
        fen,
        () -> {
          bank += fen;
          principal += fen;
        });
  }

  /** Less was paid than was booked. */
  StoryOne paidLess(LocalDate on, long fen) {
    return move(
        on,
        "PAID_LESS",
        fen,
        () -> {
          bank += fen;
          outstanding -= fen;
        });
  }

  /** The fund's own row, as it stands now. */
  StoryOne fund() {
    read.deleteFrom(FUND_POSITION).execute();
    read.insertInto(FUND_POSITION)
        .set(FUND_POSITION.FUND_ID, FUND)
        .set(FUND_POSITION.CODE, "YK-01")
        .set(FUND_POSITION.NAME, "永康市欠薪应急周转金")
        .set(FUND_POSITION.KIND, "EMERGENCY")
        .set(FUND_POSITION.FUND_LEVEL, "COUNTY")
        .set(FUND_POSITION.KEEPER, "永康市人力资源和社会保障局")
        .set(FUND_POSITION.CUSTODY, "DEDICATED_ACCOUNT")
        .set(FUND_POSITION.BANK_ACCOUNT, "3300 **** 0159")
        .set(FUND_POSITION.ESTABLISHED_ON, LocalDate.of(2022, 10, 1))
        .set(FUND_POSITION.SCHEME_ID, "jinzhou")
        .set(FUND_POSITION.SCHEME_VERSION, "2018-46")
        .set(FUND_POSITION.FLOOR_FEN, 500_000_000L)
        .set(FUND_POSITION.PRINCIPAL_FEN, principal)
        .set(FUND_POSITION.INTEREST_FEN, 0L)
        .set(FUND_POSITION.BANK_FEN, bank)
        .set(FUND_POSITION.RESERVED_FEN, reserved)
        .set(FUND_POSITION.IN_TRANSIT_FEN, inTransit)
        .set(FUND_POSITION.AWAITING_FEN, awaiting)
        .set(FUND_POSITION.OUTSTANDING_FEN, outstanding)
        .set(FUND_POSITION.OVER_RECOVERY_FEN, 0L)
        .set(FUND_POSITION.AVAILABLE_FEN, bank - reserved - awaiting)
        .set(FUND_POSITION.LAST_SEQ, seq)
        .execute();
    return this;
  }

  private static String id(String prefix, int no) {
    return "%s0000000-0000-4000-8000-%012d".formatted(prefix.equals("p") ? "1" : "2", no);
  }

  /** Made-up people; worker 7 has a character in her name that few typefaces have. */
  static PeopleDirectory people() {
    return new PeopleDirectory() {
      @Override
      public Map<String, MaskedPerson> people(Collection<String> ids) {
        return each(ids, no -> new MaskedPerson(name(no), "330784********%04d".formatted(no)));
      }

      @Override
      public Map<String, MaskedAccount> accounts(Collection<String> ids) {
        return each(
            ids, no -> new MaskedAccount("6228 **** **** %04d".formatted(no), "中国农业银行永康支行"));
      }

      private <T> Map<String, T> each(Collection<String> ids, Function<Integer, T> shown) {
        Map<String, T> found = new TreeMap<>();
        ids.forEach(id -> found.put(id, shown.apply(Integer.valueOf(id.substring(24)))));
        return found;
      }
    };
  }

  private static String name(int no) {
    String family = "王李张刘陈杨赵黄周吴徐孙".substring(no % 12, no % 12 + 1);
    String given = "伟芳娜敏静丽强磊军洋勇艳杰".substring(no % 13, no % 13 + 1);
    return no == 7 ? "周𠮷祥" : family + given + (no % 3 == 0 ? "华" : "");
  }
}
