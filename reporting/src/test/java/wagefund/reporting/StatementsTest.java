package wagefund.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static wagefund.schema.read.Tables.ADVANCE;
import static wagefund.schema.read.Tables.ARREARS_CASE;
import static wagefund.schema.read.Tables.FUND_MOVEMENT;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import wagefund.reporting.StatementRequest.ApprovalSheet;
import wagefund.reporting.StatementRequest.CaseAccount;
import wagefund.reporting.StatementRequest.DisbursementRoster;
import wagefund.reporting.StatementRequest.FundMovement;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class StatementsTest {

  private static final Path OUT = Path.of("target", "statements");

  private DSLContext read;
  private Statements statements;

  @BeforeEach
  void an_empty_read_schema() {
    read = ReadSchema.fresh();
    statements =
        new Statements(
            read,
            StoryOne.people(),
            OfficerDirectory.BY_USER_NAME,
            StatementsTest::checkpoint,
            ReadSchema.NO_PAST,
            new Issuer("永康市人力资源和社会保障局", "Yongkang Labour Office"));
  }

  @Test
  void The_roster_lists_every_worker_and_sums_every_result() throws Exception {
    new StoryOne(read).told();

    String text = pdf("roster", new DisbursementRoster(StoryOne.ADVANCE_ID));

    assertThat(text)
        .contains("花名册", "永劳监〔2022〕159号", "城南安置房二期工程", "永康某某建筑劳务有限公司")
        .contains("329,130.00", "叁拾贰万玖仟壹佰叁拾元整")
        .contains("327,060.00", "叁拾贰万柒仟零陆拾元整")
        .contains("1,718,122.00", "壹佰柒拾壹万捌仟壹佰贰拾贰元整")
        .contains("账户已销户；本人拒领".substring(0, 4), "330784********0159", "**** **** 0159");
  }

  @Test
  void The_roster_repeats_its_header_and_counts_its_pages() throws Exception {
    new StoryOne(read).told();

    try (PDDocument document = Loader.loadPDF(bytes(new DisbursementRoster(StoryOne.ADVANCE_ID)))) {
      int pages = document.getNumberOfPages();
      assertThat(pages).isBetween(6, 16);
      for (int page = 1; page <= pages; page++) {
        PDFTextStripper stripper = new PDFTextStripper();
        stripper.setStartPage(page);
        stripper.setEndPage(page);
        String text = stripper.getText(document);
        assertThat(text).contains("第 " + page + " 页", "共 " + pages + " 页");
        if (page < pages) {
          assertThat(text).contains("身份证号", "签名／指印");
        }
      }
    }
  }

  @Test
  void A_roster_without_results_shows_all_as_outstanding() throws Exception {
    new StoryOne(read).allocated().requested().fund();

    String text = pdf("roster-queued", new DisbursementRoster(StoryOne.ADVANCE_ID));

    assertThat(text).contains("待付", "159", "329,130.00", "零元整");
  }

  @Test
  void The_approval_sheet_shows_caps_opinions_and_the_reservation() throws Exception {
    new StoryOne(read).told().approved();

    String text = pdf("approval", new ApprovalSheet(StoryOne.ADVANCE_ID));

    assertThat(text)
        .contains("审批表", "343,624.40", "329,130.00", "叁拾贰万玖仟壹佰叁拾元整", "5f1d".repeat(16))
        .contains("情况属实，建议垫付。", "officer.b", "2022-12-06", "限期改正指令书（2022-12-02）")
        .contains("同额周转金即时预留", "✓ 适用");
  }

  @Test
  void An_approval_sheet_before_any_decision_says_so() throws Exception {
    new StoryOne(read).allocated().requested().fund();

    String text = pdf("approval-requested", new ApprovalSheet(StoryOne.ADVANCE_ID));

    assertThat(text).contains("尚未批准，未预留资金。", "尚未进入审批");
  }

  @Test
  void The_fund_movement_of_a_month_goes_from_opening_to_closing() throws Exception {
    new StoryOne(read).told();

    String text = pdf("fund-month", FundMovement.ofMonth(StoryOne.FUND, YearMonth.of(2022, 12)));

    assertThat(text)
        .contains("5,000,000.00", "4,672,940.00", "331,200.00", "4,140.00", "327,060.00")
        .contains("肆佰陆拾柒万贰仟玖佰肆拾元整");
  }

  @Test
  void The_fund_movement_of_a_year_holds_the_allocation() throws Exception {
    new StoryOne(read).told();

    String text = pdf("fund-year", FundMovement.ofYear(StoryOne.FUND, Year.of(2022)));

    assertThat(text).contains("永财拨〔2022〕31号", "4,672,940.00", "327,060.00");
  }

  @Test
  void A_month_without_movement_keeps_its_balance() throws Exception {
    new StoryOne(read).told();

    String text = pdf("fund-quiet", FundMovement.ofMonth(StoryOne.FUND, YearMonth.of(2023, 2)));

    assertThat(text).contains("本期无资金变动", "4,672,940.00");
  }

  @Test
  void A_movement_recorded_late_counts_in_the_month_of_its_business_date() throws Exception {
    new StoryOne(read).told().replenishedLate(LocalDate.of(2022, 11, 30), 100_000).fund();

    assertThat(pdf("fund-late", FundMovement.ofMonth(StoryOne.FUND, YearMonth.of(2022, 11))))
        .contains("1,000.00", "5,001,000.00");
    assertThat(text(bytes(FundMovement.ofMonth(StoryOne.FUND, YearMonth.of(2022, 12)))))
        .contains("5,001,000.00", "4,673,940.00");
  }

  @Test
  void A_payment_that_was_put_right_is_a_movement_of_its_own() throws Exception {
    new StoryOne(read).told().paidLess(StoryOne.REISSUED_ON.plusDays(5), 70_000).fund();

    String text = pdf("fund-corrected", FundMovement.ofYear(StoryOne.FUND, Year.of(2022)));

    assertThat(text).contains("更正：少付冲回", "700.00", "4,673,640.00");
  }

  @Test
  void The_lines_of_more_than_a_year_make_their_sums_where_all_of_a_kind_was_years_ago()
      throws Exception {
    new StoryOne(read).told().paidLess(StoryOne.REISSUED_ON.plusDays(5), 70_000).fund();
    FundMovement twoYears =
        new FundMovement(StoryOne.FUND, LocalDate.of(2022, 1, 1), LocalDate.of(2024, 12, 31));

    String text = text(bytes(twoYears));

    // A line of the sums, and the movement itself.
    assertThat(text.split("更正：少付冲回", -1)).hasSize(3);
  }

  @Test
  void The_case_account_shows_what_the_workers_are_still_owed() throws Exception {
    new StoryOne(read).told();

    String text = pdf("case-account", new CaseAccount(StoryOne.CASE));

    assertThat(text)
        .contains("一案一账", "1,718,122.00", "壹佰柒拾壹万捌仟壹佰贰拾贰元整")
        .contains("324,990.00", "327,060.00", "1,391,062.00", "记-2022-12-3");
  }

  @Test
  void A_long_name_is_printed_to_its_end() throws Exception {
    new StoryOne(read).told().approved();
    String longName = "某某建筑劳务工程".repeat(11) + "有限公司鑫";
    read.update(ARREARS_CASE)
        .set(ARREARS_CASE.EMPLOYER, longName)
        .set(ARREARS_CASE.PROJECT, longName.replace("鑫", "淼"))
        .set(ARREARS_CASE.CONTRACTOR, longName.replace("鑫", "焱"))
        .execute();

    assertThat(pdf("case-long", new CaseAccount(StoryOne.CASE)))
        .contains("鑫", "淼", "焱", "1,391,062.00");
    assertThat(pdf("approval-long", new ApprovalSheet(StoryOne.ADVANCE_ID))).contains("鑫", "淼");
    assertThat(pdf("roster-long", new DisbursementRoster(StoryOne.ADVANCE_ID))).contains("鑫", "淼");
  }

  @Test
  void A_case_without_entries_says_so() throws Exception {
    new StoryOne(read).requested();

    assertThat(pdf("case-new", new CaseAccount(StoryOne.CASE))).contains("尚无收支记录");
  }

  @Test
  void The_same_request_over_the_same_data_gives_the_same_bytes() throws Exception {
    new StoryOne(read).told().approved();

    for (StatementRequest request : all()) {
      byte[] once = bytes(request);
      byte[] sheet = xlsx(request);
      Thread.sleep(1100);
      assertThat(bytes(request)).isEqualTo(once);
      assertThat(xlsx(request)).isEqualTo(sheet);
      assertThat(text(once)).contains(statements.checkCode(request));
    }
  }

  @Test
  void Every_font_is_embedded() throws Exception {
    new StoryOne(read).told().approved();

    try (PDDocument document = Loader.loadPDF(bytes(new DisbursementRoster(StoryOne.ADVANCE_ID)))) {
      for (PDPage page : document.getPages()) {
        for (COSName name : page.getResources().getFontNames()) {
          PDFont font = page.getResources().getFont(name);
          assertThat(font.isEmbedded()).as(font.getName()).isTrue();
          assertThat(font.getName()).contains("NotoSansSC");
        }
      }
    }
  }

  @Test
  void A_character_that_the_typeface_lacks_is_marked_and_named() throws Exception {
    new StoryOne(read).told();

    assertThat(text(bytes(new DisbursementRoster(StoryOne.ADVANCE_ID)))).contains("周〓祥", "U+20BB7");
  }

  @Test
  void Whatever_is_not_known_is_nothing_to_state() {
    for (StatementRequest request :
        new StatementRequest[] {
          new DisbursementRoster("none"),
          new ApprovalSheet("none"),
          FundMovement.ofYear("none", Year.of(2022)),
          new CaseAccount("none")
        }) {
      assertThatThrownBy(() -> bytes(request)).isInstanceOf(NothingToState.class);
    }
  }

  @Test
  void A_fund_whose_movements_do_not_make_its_balance_is_not_printed() {
    new StoryOne(read).told();
    read.update(FUND_MOVEMENT)
        .set(FUND_MOVEMENT.AMOUNT_FEN, StoryOne.EACH_FEN + 1)
        .where(FUND_MOVEMENT.KIND.eq("REISSUED"))
        .execute();

    assertThatThrownBy(() -> bytes(FundMovement.ofYear(StoryOne.FUND, Year.of(2022))))
        .isInstanceOf(DoesNotFoot.class);
  }

  @Test
  void A_roster_that_contradicts_its_advance_is_not_printed() {
    new StoryOne(read).told();
    read.update(ADVANCE).set(ADVANCE.PAID_FEN, 1L).execute();

    assertThatThrownBy(() -> bytes(new DisbursementRoster(StoryOne.ADVANCE_ID)))
        .isInstanceOf(DoesNotFoot.class);
  }

  @Test
  void A_case_whose_arrears_are_not_accounted_for_is_not_printed() {
    new StoryOne(read).told();
    read.update(ARREARS_CASE).set(ARREARS_CASE.OTHER_FEN, 1L).execute();

    assertThatThrownBy(() -> bytes(new CaseAccount(StoryOne.CASE))).isInstanceOf(DoesNotFoot.class);
  }

  @Test
  void A_spreadsheet_holds_amounts_as_numbers_and_rare_characters_as_they_are() throws Exception {
    new StoryOne(read).told();

    byte[] sheet = xlsx(new DisbursementRoster(StoryOne.ADVANCE_ID));

    assertThat(cells(sheet).stream().filter(cell -> cell.getType() == CellType.NUMBER))
        .extracting(cell -> cell.asNumber().stripTrailingZeros())
        .contains(new BigDecimal("329130").stripTrailingZeros(), new BigDecimal("1718122"));
    assertThat(texts(sheet)).contains("周𠮷祥", "叁拾贰万玖仟壹佰叁拾元整");
  }

  /** One checkpoint for every hundred places. */
  private static Optional<Checkpoint> checkpoint(long position) {
    long number = position / 100 + 1;
    return Optional.of(
        new Checkpoint(
            number,
            number * 100,
            "%02x".formatted(number).repeat(32),
            "4b".repeat(32),
            "2026-11-26T02:00:00.123Z"));
  }

  @Test
  void The_square_code_on_each_statement_holds_the_checkpoint_that_covers_it() throws Exception {
    new StoryOne(read).told().approved();

    for (StatementRequest request : all()) {
      byte[] pdf = bytes(request);
      String code = Scanned.squareCode(pdf);
      assertThat(code)
          .startsWith("wagefund statement 1\nnumber ")
          .contains("check " + statements.checkCode(request) + "\n")
          .contains("\ncheckpoint 2:" + "02".repeat(32) + "\nsize 200\nkey " + "4b".repeat(32))
          .endsWith("\nmade 2026-11-26T02:00:00.123Z\n");
      assertThat(text(pdf))
          .contains("第 2 号 No. 2", "前 200 条", "0202020202020202…", "4b4b4b4b4b4b4b4b…")
          .contains("2026-11-26 10:00:00");
      assertThat(texts(xlsx(request))).contains(code);
    }
  }

  @Test
  void A_statement_of_a_past_day_stays_the_same_byte_by_byte() throws Exception {
    StoryOne story = new StoryOne(read).told();
    FundMovement asked =
        new FundMovement(
            StoryOne.FUND,
            LocalDate.of(2022, 1, 1),
            LocalDate.of(2022, 12, 31),
            new Known.On(StoryOne.PAID_ON));
    byte[] pdf = bytes(asked);
    byte[] sheet = xlsx(asked);

    story.replenishedLate(StoryOne.ALLOCATED_ON, 100_000).fund();

    assertThat(bytes(asked)).isEqualTo(pdf);
    assertThat(xlsx(asked)).isEqualTo(sheet);
    assertThat(text(pdf)).contains("4,670,870.00").doesNotContain("4,673,940.00", "1,000.00\n");
    assertThat(text(bytes(FundMovement.ofYear(StoryOne.FUND, Year.of(2022)))))
        .contains("4,673,940.00");
  }

  private static List<StatementRequest> all() {
    return List.of(
        new DisbursementRoster(StoryOne.ADVANCE_ID),
        new ApprovalSheet(StoryOne.ADVANCE_ID),
        FundMovement.ofYear(StoryOne.FUND, Year.of(2022)),
        new CaseAccount(StoryOne.CASE));
  }

  private String pdf(String name, StatementRequest request) throws Exception {
    byte[] bytes = bytes(request);
    Files.createDirectories(OUT);
    Files.write(OUT.resolve(name + ".pdf"), bytes);
    Files.write(OUT.resolve(name + ".xlsx"), xlsx(request));
    return text(bytes);
  }

  private static List<Cell> cells(byte[] sheet) throws IOException {
    try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(sheet))) {
      return workbook.getFirstSheet().read().stream()
          .flatMap(row -> row.stream())
          .filter(cell -> cell != null)
          .toList();
    }
  }

  private static List<String> texts(byte[] sheet) throws IOException {
    return cells(sheet).stream()
        .filter(cell -> cell.getType() == CellType.STRING)
        .map(Cell::asString)
        .toList();
  }

  private static String text(byte[] pdf) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      PDFTextStripper stripper = new PDFTextStripper();
      stripper.setSortByPosition(true);
      return stripper.getText(document);
    }
  }

  private byte[] bytes(StatementRequest request) throws NothingToState, IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    statements.writePdf(request, bytes);
    return bytes.toByteArray();
  }

  private byte[] xlsx(StatementRequest request) throws NothingToState, IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    statements.writeXlsx(request, bytes);
    return bytes.toByteArray();
  }
}
