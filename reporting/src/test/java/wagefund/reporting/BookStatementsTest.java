package wagefund.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static wagefund.schema.read.Tables.VOUCHER_LINE;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import wagefund.reporting.StatementRequest.AccountLedger;
import wagefund.reporting.StatementRequest.Journal;
import wagefund.reporting.StatementRequest.SubLedger;
import wagefund.reporting.StatementRequest.TrialBalance;
import wagefund.reporting.StatementRequest.Vouchers;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class BookStatementsTest {

  private static final Path OUT = Path.of("target", "statements");
  private static final LocalDate FIRST = LocalDate.of(2025, 1, 1);
  private static final LocalDate LAST = LocalDate.of(2026, 12, 31);

  private DSLContext read;
  private Statements statements;

  @BeforeEach
  void an_empty_read_schema() {
    read = ReadSchema.fresh();
    OfficerDirectory officers = names -> Map.of("cashier", "出纳甲", "approver", "审批乙");
    statements =
        new Statements(
            read,
            StoryOne.people(),
            officers,
            position ->
                Optional.of(
                    new Checkpoint(
                        3, 999, "ab".repeat(32), "cd".repeat(32), "2026-03-01T02:00:00.123Z")),
            ReadSchema.NO_PAST,
            new Issuer("某市人力资源和社会保障局", "Labour Office"));
  }

  private static Journal journal(Known known) {
    return new Journal(TwoYears.FUND, FIRST, LAST, known);
  }

  private static Vouchers vouchers(Known known) {
    return new Vouchers(TwoYears.FUND, new Vouchers.Days(FIRST, LAST), known);
  }

  private static AccountLedger ledger(String account, Known known) {
    return new AccountLedger(TwoYears.FUND, account, "", "", "", FIRST, LAST, known);
  }

  private static TrialBalance trialBalance(LocalDate from, LocalDate to) {
    return new TrialBalance(TwoYears.FUND, from, to, Known.now());
  }

  private static SubLedger subLedger(SubLedger.By by, Known known) {
    String fund = by == SubLedger.By.FUND ? "" : TwoYears.FUND;
    return new SubLedger(fund, "1218", by, FIRST, LAST, known);
  }

  /** Each statement of the books. */
  private static List<StatementRequest> all(Known known) {
    return List.of(
        vouchers(known),
        journal(known),
        ledger("1218.01", known),
        new TrialBalance(TwoYears.FUND, FIRST, LAST, known),
        subLedger(SubLedger.By.CASE, known),
        subLedger(SubLedger.By.DEBTOR, known),
        subLedger(SubLedger.By.WORKER, known),
        subLedger(SubLedger.By.FUND, known));
  }

  @Test
  void A_voucher_names_its_papers_and_officers_and_its_sum_in_capitals() throws Exception {
    new TwoYears(read).told();

    String text = pdf("voucher", vouchers(Known.now()));

    assertThat(text)
        .contains("记-2025-11-0001", "100,000.00", "壹拾万元整", "某财预〔2025〕3号", "2 张")
        .contains("出纳甲", "审批乙", "ledger", "1002.02 银行存款—受托代理资产")
        .contains("某劳监〔2025〕7号", TwoYears.DEBTOR, "330784********0003");
  }

  @Test
  void A_correction_is_red_and_names_its_original_which_names_its_corrections() throws Exception {
    new TwoYears(read).told();

    String text = pdf("voucher-corrections", vouchers(Known.now()));

    assertThat(text)
        .contains("-2,200.00", "负贰仟贰佰元整", "红字冲销 Red reversal of 记-2025-12-0001")
        .contains("更正 Corrects 记-2025-12-0001", "贰仟元整")
        .contains("已由后列凭证更正 Corrected by 记-2025-12-0002、记-2025-12-0003");
  }

  @Test
  void A_correction_that_was_not_known_yet_is_not_named() throws Exception {
    new TwoYears(read).told();

    String text = text(vouchers(new Known.On(TwoYears.PAID_ON)));

    assertThat(text).contains("记-2025-12-0001").doesNotContain("记-2025-12-0002", "已由后列凭证更正");
  }

  @Test
  void Vouchers_are_chosen_by_number_or_one_alone() throws Exception {
    TwoYears books = new TwoYears(read).told();
    YearMonth december = YearMonth.of(2025, 12);

    assertThat(
            text(
                new Vouchers(
                    TwoYears.FUND, new Vouchers.Numbers(december, "记", 2, 3), Known.now())))
        .contains("凭证 Vouchers　记-2025-12-0002 至 记-2025-12-0003　共 2 张")
        .doesNotContain("记-2025-11-0001");
    assertThat(text(new Vouchers(TwoYears.FUND, new Vouchers.One(books.last()), Known.now())))
        .contains("记-2026-02-0001", "1,500.00")
        .doesNotContain("记-2025-12-0001");
    assertThat(
            text(
                new Vouchers(
                    TwoYears.FUND, new Vouchers.Numbers(december, "记", 9, 9), Known.now())))
        .contains("无此范围的凭证");
    assertThatThrownBy(() -> text(new Vouchers(TwoYears.FUND, new Vouchers.One(9), Known.now())))
        .isInstanceOf(NothingToState.class);
  }

  @Test
  void The_journal_adds_up_both_sides_red_ones_taken_off() throws Exception {
    new TwoYears(read).told();

    assertThat(pdf("journal", journal(Known.now())))
        .contains("103,500.00", "壹拾万叁仟伍佰元整", "-2,200.00");
  }

  @Test
  void The_ledger_of_an_account_shows_the_balance_after_each_line_and_sums_by_month_and_year()
      throws Exception {
    new TwoYears(read).told();

    String text = pdf("account-ledger", ledger("1218.01", Known.now()));

    assertThat(text.lines().filter(line -> line.contains("本月合计") || line.contains("本年累计")))
        .satisfiesExactly(
            december -> assertThat(december).contains("2025-12", "2,000.00", "0.00", "借"),
            year -> assertThat(year).contains("2025-12", "2,000.00"),
            february -> assertThat(february).contains("2026-02", "0.00", "1,500.00", "500.00"),
            next -> assertThat(next).contains("2026-02", "0.00 1,500.00", "500.00"));
    assertThat(text).contains("上年结转", "本期合计及期末余额");
  }

  @Test
  void A_ledger_that_begins_within_a_month_knows_what_the_month_and_the_year_held_before()
      throws Exception {
    new TwoYears(read).told();

    String text =
        text(
            new AccountLedger(
                TwoYears.FUND,
                "1002.02",
                "",
                "",
                "",
                TwoYears.CORRECTED_ON,
                LocalDate.of(2025, 12, 31),
                Known.now()));

    assertThat(text.lines().filter(line -> line.contains("期初余额")).findFirst().orElseThrow())
        .contains("97,800.00");
    assertThat(text.lines().filter(line -> line.contains("本月合计")).findFirst().orElseThrow())
        .contains("0.00 2,000.00", "98,000.00");
    assertThat(text.lines().filter(line -> line.contains("本年累计")).findFirst().orElseThrow())
        .contains("100,000.00 2,000.00", "98,000.00");
  }

  @Test
  void The_trial_balance_carries_the_year_over_and_balances() throws Exception {
    new TwoYears(read).told();

    String text =
        pdf("trial-balance", trialBalance(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31)));

    assertThat(text.lines().filter(line -> line.contains("1218.01")).findFirst().orElseThrow())
        .contains("2,000.00 0.00 0.00 1,500.00 0.00 1,500.00 500.00 0.00");
    assertThat(text.lines().filter(line -> line.startsWith("合计")).findFirst().orElseThrow())
        .contains(
            "100,000.00 100,000.00 1,500.00 1,500.00 1,500.00 1,500.00 100,000.00 100,000.00");
  }

  @Test
  void A_sub_ledger_tells_the_parts_of_an_account_apart_with_masked_numbers() throws Exception {
    new TwoYears(read).told();

    assertThat(pdf("sub-case", subLedger(SubLedger.By.CASE, Known.now())))
        .contains("某劳监〔2025〕7号", "2,000.00 1,500.00 借 500.00");
    assertThat(pdf("sub-debtor", subLedger(SubLedger.By.DEBTOR, Known.now())))
        .contains(TwoYears.DEBTOR, "2,000.00 1,500.00 借 500.00");
    assertThat(pdf("sub-worker", subLedger(SubLedger.By.WORKER, Known.now())))
        .contains("330784********0003", "2,000.00 1,500.00 借 500.00");
    assertThat(pdf("sub-fund", subLedger(SubLedger.By.FUND, Known.now())))
        .contains("全部资金", "某市欠薪应急周转金（MS-01）", "2,000.00 1,500.00 借 500.00");
  }

  @Test
  void What_was_known_on_a_day_is_printed_in_the_same_bytes_after_all_that_came_later()
      throws Exception {
    TwoYears books = new TwoYears(read).told();
    Known then = new Known.On(TwoYears.CORRECTED_ON);
    List<byte[]> pdfs = printed(then, Statements.Format.PDF);
    List<byte[]> sheets = printed(then, Statements.Format.XLSX);

    books.post(TwoYears.ALLOCATED_ON, "后补记的拨款", false, "1002.02", "2901.01", 7_777, false);
    books.post(TwoYears.PAID_ON, "后补记的垫付", false, "1218.01", "1002.02", 1_111, true);

    assertThat(printed(then, Statements.Format.PDF)).containsExactlyElementsOf(pdfs);
    assertThat(printed(then, Statements.Format.XLSX)).containsExactlyElementsOf(sheets);
    assertThat(printed(Known.now(), Statements.Format.PDF)).doesNotContainAnyElementsOf(pdfs);
  }

  private List<byte[]> printed(Known known, Statements.Format format) throws NothingToState {
    List<byte[]> files = new ArrayList<>();
    for (StatementRequest request : all(known)) {
      files.add(statements.print(request, format).bytes());
    }
    return files;
  }

  @Test
  void A_period_without_vouchers_says_so() throws Exception {
    new TwoYears(read).told();
    LocalDate from = LocalDate.of(2026, 5, 1);
    LocalDate to = LocalDate.of(2026, 5, 31);

    assertThat(text(new Journal(TwoYears.FUND, from, to, Known.now()))).contains("本期无记账凭证", "零元整");
    assertThat(text(new AccountLedger(TwoYears.FUND, "1218.01", "", "", "", from, to, Known.now())))
        .contains("期初余额", "本期无发生额", "500.00");
    assertThat(text(new TrialBalance(TwoYears.FUND, FIRST, FIRST, Known.now()))).contains("尚无记账凭证");
    assertThatThrownBy(() -> text(ledger("9999", Known.now()))).isInstanceOf(NothingToState.class);
  }

  @Test
  void Many_pages_carry_their_sums_from_one_to_the_next() throws Exception {
    TwoYears books = new TwoYears(read).told();
    for (int i = 0; i < 300; i++) {
      books.post(TwoYears.RECOVERED_ON, "第 " + i + " 笔收回", false, "1002.02", "1218.01", 100, true);
    }

    String journal = pdf("journal-300", journal(Known.now()));
    String ledger = pdf("account-ledger-300", ledger("1218.01", Known.now()));
    pdf("voucher-300", vouchers(Known.now()));

    assertThat(amountsAfter(journal, "承前页")).isNotEmpty().isEqualTo(amountsAfter(journal, "过次页"));
    assertThat(amountsAfter(ledger, "承前页")).isNotEmpty().isEqualTo(amountsAfter(ledger, "过次页"));
    assertThat(journal).contains("103,800.00");
  }

  private static List<String> amountsAfter(String text, String word) {
    return text.lines()
        .filter(line -> line.startsWith(word))
        .map(line -> line.replaceAll("[^0-9., 借贷平]", "").strip().replaceAll(" +", " "))
        .toList();
  }

  @Test
  void Books_that_do_not_balance_are_not_printed() {
    new TwoYears(read).told();
    read.update(VOUCHER_LINE)
        .set(VOUCHER_LINE.AMOUNT_FEN, 219_999L)
        .where(VOUCHER_LINE.AMOUNT_FEN.eq(220_000L))
        .and(VOUCHER_LINE.SIDE.eq("DEBIT"))
        .execute();

    for (StatementRequest request :
        List.of(vouchers(Known.now()), journal(Known.now()), trialBalance(FIRST, LAST))) {
      assertThatThrownBy(() -> text(request)).isInstanceOf(DoesNotFoot.class);
    }
  }

  @Test
  void The_square_code_on_each_statement_of_the_books_can_be_read() throws Exception {
    new TwoYears(read).told();

    for (StatementRequest request : all(Known.now())) {
      assertThat(Scanned.squareCode(statements.print(request, Statements.Format.PDF).bytes()))
          .contains("check " + statements.checkCode(request) + "\n")
          .contains("\ncheckpoint 3:" + "ab".repeat(32) + "\nsize 999\n");
    }
  }

  private String pdf(String name, StatementRequest request) throws Exception {
    Files.createDirectories(OUT);
    byte[] bytes = statements.print(request, Statements.Format.PDF).bytes();
    Files.write(OUT.resolve(name + ".pdf"), bytes);
    Files.write(
        OUT.resolve(name + ".xlsx"), statements.print(request, Statements.Format.XLSX).bytes());
    return text(bytes);
  }

  private String text(StatementRequest request) throws Exception {
    return text(statements.print(request, Statements.Format.PDF).bytes());
  }

  private static String text(byte[] pdf) throws Exception {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      PDFTextStripper stripper = new PDFTextStripper();
      stripper.setSortByPosition(true);
      return stripper.getText(document);
    }
  }
}
