package wagefund.ledger.casefile.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import wagefund.ledger.kernel.Banks;
import wagefund.ledger.kernel.CardNumber;
import wagefund.ledger.kernel.Malformed;
import wagefund.ledger.kernel.Money;
import wagefund.ledger.kernel.NationalId;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RosterReaderTest {

  private static final LocalDate TODAY = LocalDate.of(2022, 12, 2);
  private static final RosterReader READER = new RosterReader(TODAY);
  private static final YearMonth MAY = YearMonth.of(2022, 5);

  private static final String ZHANG = NationalId.of("330784", LocalDate.of(1980, 1, 2), 11).value();
  private static final String LI = NationalId.of("330784", LocalDate.of(1990, 3, 4), 22).value();
  private static final String CARD_1 = CardNumber.withCheckDigit("620010200000000001").digits();
  private static final String CARD_2 = CardNumber.withCheckDigit("620010200000000002").digits();

  private static final String HEADER = "序号,姓名,身份证号,银行,银行卡号,手机,工种,欠薪月份,欠薪金额\n";

  @Test
  void Several_lines_a_worker_with_a_month_each() {
    Roster roster =
        read(
            HEADER
                + line("张明", ZHANG, CARD_1, "2022-05", "3000.00")
                + line("张明", ZHANG, CARD_1, "2022-06", "1000.50")
                + line("李强", LI, CARD_2, "2022-06", "2071"));

    assertThat(roster.lines()).hasSize(2);
    assertThat(roster.lines().get(0).lineNo()).isEqualTo(2);
    assertThat(roster.lines().get(1).lineNo()).isEqualTo(4);
    assertThat(roster.lines().get(0).arrears())
        .containsEntry(MAY, Money.ofYuan("3000"))
        .containsEntry(MAY.plusMonths(1), Money.ofYuan("1000.50"));
    assertThat(roster.total()).isEqualTo(Money.ofYuan("6071.50"));
    assertThat(roster.lines().get(0).trade()).isEqualTo("木工");
  }

  @Test
  void A_column_a_month_where_empty_and_zero_are_nothing_owed() {
    Roster roster =
        read(
            "姓名,身份证号码,开户行,卡号,2022年5月,2022-06,202207\n"
                + "张明,%s,工商银行,%s,3000,,0\n".formatted(ZHANG, CARD_1)
                + "李强,%s,ICBC,%s,-,100,200.01\n".formatted(LI, CARD_2));

    assertThat(roster.lines().get(0).arrears()).containsOnlyKeys(MAY);
    assertThat(roster.lines().get(1).total()).isEqualTo(Money.ofYuan("300.01"));
  }

  @Test
  void An_amount_over_a_range_of_months_loses_no_fen() {
    Roster roster =
        read(
            "name,id_number,bank,card_number,from,to,amount\n"
                + "张明,%s,102,%s,2022-05,2022-07,100.00\n".formatted(ZHANG, CARD_1));

    assertThat(roster.lines().get(0).arrears().values())
        .containsExactly(Money.ofYuan("33.34"), Money.ofYuan("33.33"), Money.ofYuan("33.33"));
  }

  @ParameterizedTest
  @ValueSource(strings = {",", ";", "\t"})
  void Fields_are_parted_by_comma_semicolon_or_tab(String separator) {
    String csv = (HEADER + line("张明", ZHANG, CARD_1, "2022-05", "3000")).replace(",", separator);

    assertThat(read(csv).lines()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "GB18030", "UTF-16"})
  void Text_is_read_in_each_of_the_usual_character_sets(String charset) {
    String csv = HEADER + line("张明", ZHANG, CARD_1, "2022-05", "3000");

    Roster roster = READER.read(csv.getBytes(Charset.forName(charset))).roster();

    assertThat(roster.lines().get(0).person().name()).isEqualTo("张明");
  }

  @Test
  void A_mark_before_UTF_8_quoted_fields_and_any_order_of_columns_are_read() {
    String csv =
        "\uFEFF\"欠薪 金额（元）\",\"姓名*\",欠薪月份,身份证号,银行,银行卡号\r\n"
            + "\"1,234.50\",\"张\n明\",2022-05,\"%s\",\"工商银行\",=\"%s\"\r\n\r\n"
                .formatted(ZHANG, CARD_1);

    Roster roster = read(csv);

    assertThat(roster.lines().get(0).person().name()).isEqualTo("张明");
    assertThat(roster.total()).isEqualTo(Money.ofYuan("1234.50"));
  }

  @Test
  void A_title_above_a_line_of_totals_and_a_remark_below_do_not_disturb() {
    RosterReading reading =
        READER.read(
            bytes(
                "永康某建筑公司欠薪花名册\n"
                    + HEADER
                    + line("张明", ZHANG, CARD_1, "2022-05", "3000")
                    + line("李强", LI, CARD_2, "2022-05", "1000")
                    + "合计,,,,,,,,4000.00\n"
                    + "制表人：某某,,,,,,,,\n"));

    assertThat(reading.roster().lines()).hasSize(2);
    assertThat(reading.warnings()).extracting(w -> w.kind().name()).containsExactly("LINE_IGNORED");
  }

  @Test
  void A_total_that_differs_is_refused_with_both_figures() {
    String csv = HEADER + line("张明", ZHANG, CARD_1, "2022-05", "3000");

    Malformed.Problem inFile = only(csv + "合计,,,,,,,,3000.01\n");
    assertThat(inFile.code()).isEqualTo(RosterError.ROSTER_TOTAL_DIFFERS);
    assertThat(inFile.place()).isEqualTo("line 3");
    assertThat(inFile.facts().fill(inFile.code().en())).contains("3000.00").contains("3000.01");
    assertThat(READER.read(bytes(csv), Money.ofYuan("3000")).roster().lines()).hasSize(1);
    assertThatThrownBy(() -> READER.read(bytes(csv), Money.ofYuan("2999.99")))
        .isInstanceOf(Malformed.class)
        .hasMessageContaining("ROSTER_TOTAL_DIFFERS");
  }

  @ParameterizedTest
  @CsvSource({
    "2022-05,2022-05",
    "2022-5,2022-05",
    "2022/5,2022-05",
    "2022/5/31,2022-05",
    "2022年5月,2022-05",
    "2022年05月1日,2022-05",
    "202205,2022-05",
    "2022.05,2022-05",
    "2022-12,2022-12"
  })
  void Months_are_read_as_people_write_them(String written, YearMonth month) {
    Roster roster = read(HEADER + line("张明", ZHANG, CARD_1, written, "3000"));

    assertThat(roster.lines().get(0).arrears()).containsOnlyKeys(month);
  }

  @ParameterizedTest
  @CsvSource({
    "2022-13,100,MONTH_UNREADABLE,欠薪月份",
    "2022.5,100,MONTH_UNREADABLE,欠薪月份",
    "五月,100,MONTH_UNREADABLE,欠薪月份",
    "'',100,TEXT_MISSING,欠薪月份",
    "2023-01,100,MONTH_IN_FUTURE,欠薪月份",
    "2022-05,0,AMOUNT_ZERO,欠薪金额",
    "2022-05,0.00,AMOUNT_ZERO,欠薪金额",
    "2022-05,-1,AMOUNT_NEGATIVE,欠薪金额",
    "2022-05,1.001,AMOUNT_MORE_THAN_TWO_DECIMALS,欠薪金额",
    "2022-05,abc,AMOUNT_UNREADABLE,欠薪金额",
    "2022-05,1e5,AMOUNT_UNREADABLE,欠薪金额",
    "2022-05,#REF!,AMOUNT_UNREADABLE,欠薪金额",
    "2022-05,'1,00',AMOUNT_UNREADABLE,欠薪金额",
    "2022-05,99999999999999,AMOUNT_TOO_LARGE,欠薪金额",
    "2022-05,'',TEXT_MISSING,欠薪金额"
  })
  void A_month_or_an_amount_that_cannot_be_is_refused_at_its_place(
      String month, String amount, String code, String column) {
    Malformed.Problem problem = only(HEADER + line("张明", ZHANG, CARD_1, month, '"' + amount + '"'));

    assertThat(problem.code().name()).isEqualTo(code);
    assertThat(problem.place()).isEqualTo("line 2, column " + column);
  }

  @Test
  void Every_broken_cell_of_a_line_is_told_at_once() {
    List<Malformed.Problem> problems =
        problems(
            bytes(
                HEADER
                    + "1,张3,%s,月亮银行,12345,12,木工,2022-13,0\n"
                        .formatted(ZHANG.substring(0, 17) + (ZHANG.endsWith("1") ? "2" : "1"))));

    assertThat(problems)
        .extracting(p -> p.code().name() + " " + p.place().replace("line 2, column ", ""))
        .containsExactly(
            "PERSON_NAME_UNREADABLE 姓名",
            "ID_NUMBER_CHECKSUM 身份证号",
            "BANK_UNKNOWN 银行",
            "CARD_NUMBER_UNREADABLE 银行卡号",
            "PHONE_UNREADABLE 手机",
            "MONTH_UNREADABLE 欠薪月份",
            "AMOUNT_ZERO 欠薪金额");
    assertThat(problems)
        .allSatisfy(
            p -> {
              assertThat(p.facts().fill(p.code().zh())).doesNotContain("{").doesNotContain(ZHANG);
              assertThat(p.facts().fill(p.code().en())).doesNotContain("{");
            });
  }

  @Test
  void One_worker_twice_is_refused_also_in_the_old_form_of_the_ID_number() {
    String old = ZHANG.substring(0, 6) + ZHANG.substring(8, 17);
    String header = "姓名,身份证号,银行,银行卡号,2022-05\n";
    String first = "张明,%s,102,%s,1\n".formatted(ZHANG, CARD_1);

    Malformed.Problem problem = only(header + first + "张明,%s,102,%s,1\n".formatted(old, CARD_1));

    assertThat(problem.code()).isEqualTo(RosterError.ROSTER_WORKER_TWICE);
    assertThat(problem.place()).isEqualTo("line 3, column 身份证号");
    assertThat(problem.facts().byName()).containsEntry("line", 2);
  }

  @Test
  void One_month_twice_or_other_details_of_one_worker_are_refused() {
    String first = HEADER + line("张明", ZHANG, CARD_1, "2022-05", "1");

    assertThat(only(first + line("张明", ZHANG, CARD_1, "2022-05", "2")).code())
        .isEqualTo(RosterError.MONTH_TWICE);
    assertThat(only(first + line("张亮", ZHANG, CARD_1, "2022-06", "2")).code())
        .isEqualTo(RosterError.WORKER_DETAILS_DIFFER);
    assertThat(only(first + line("张明", ZHANG, CARD_2, "2022-06", "2")).code())
        .isEqualTo(RosterError.WORKER_DETAILS_DIFFER);
  }

  @Test
  void One_card_for_two_workers_is_a_warning() {
    RosterReading reading =
        READER.read(
            bytes(
                HEADER
                    + line("张明", ZHANG, CARD_1, "2022-05", "1")
                    + line("李强", LI, CARD_1, "2022-05", "1")));

    assertThat(reading.roster().lines()).hasSize(2);
    assertThat(reading.warnings()).hasSize(1);
    assertThat(reading.warnings().get(0).kind()).isEqualTo(RosterWarning.Kind.CARD_SHARED);
    assertThat(reading.warnings().get(0).facts().toString()).doesNotContain(CARD_1);
  }

  @ParameterizedTest
  @CsvSource({
    "'姓名,身份证号,银行,2022-05',COLUMN_MISSING",
    "'姓名,身份证号,银行,银行卡号',ARREARS_COLUMNS_MISSING",
    "'姓名,身份证号,银行,银行卡号,金额',ARREARS_COLUMNS_MISSING",
    "'姓名,身份证号,银行,银行卡号,开始月份,金额',ARREARS_COLUMNS_MISSING",
    "'姓名,身份证号,银行,银行卡号,月份,金额,2022-05',ARREARS_COLUMNS_MIXED",
    "'姓名,姓名,身份证号,银行,银行卡号,2022-05',COLUMN_TWICE",
    "'姓名,身份证号,银行,银行卡号,2022-05,2022年5月',COLUMN_TWICE",
    "'a,b,c',HEADER_MISSING",
    "'姓名,身份证号,银行,银行卡号,2022-05',ROSTER_EMPTY"
  })
  void A_header_that_will_not_do_is_refused(String header, String code) {
    assertThat(only(header + "\n").code().name()).isEqualTo(code);
  }

  @Test
  void A_range_that_runs_backwards_or_for_ever_is_refused() {
    String header = "姓名,身份证号,银行,银行卡号,开始月份,结束月份,金额\n";
    String worker = "张明,%s,102,%s,".formatted(ZHANG, CARD_1);

    assertThat(only(header + worker + "2022-06,2022-05,1\n").code())
        .isEqualTo(RosterError.MONTH_RANGE_BACKWARDS);
    assertThat(only(header + worker + "2001-01,2022-05,1\n").code())
        .isEqualTo(RosterError.MONTH_RANGE_TOO_LONG);
  }

  @Test
  void Beyond_a_hundred_problems_reading_stops() {
    String bad = "1,张3,1,x,1,,木工,2022-05,1\n";

    List<Malformed.Problem> problems = problems(bytes(HEADER + bad.repeat(200)));

    assertThat(problems).hasSize(101);
    assertThat(problems.get(100).code()).isEqualTo(RosterError.TOO_MANY_PROBLEMS);
  }

  @Test
  void More_workers_than_may_be_are_refused() {
    RosterLimits three = new RosterLimits(5_000_000, 5_000_000, 3, 1_000, 100, 100);
    RosterReader reader = new RosterReader(TODAY, Banks.standard(), three);

    assertThat(reader.read(RosterTemplate.csv(people(3))).roster().lines()).hasSize(3);
    assertThatThrownBy(() -> reader.read(RosterTemplate.csv(people(4))))
        .hasMessageContaining("TOO_MANY_LINES");
  }

  @Test
  void Five_thousand_workers_are_read_from_each_format() throws IOException {
    Roster roster = people(5_000);

    byte[] csv = RosterTemplate.csv(roster);
    byte[] xlsx = RosterTemplate.xlsx(roster);
    long start = System.nanoTime();
    Roster fromCsv = READER.read(csv, roster.total()).roster();
    long half = System.nanoTime();
    Roster fromXlsx = READER.read(xlsx, roster.total()).roster();
    long end = System.nanoTime();

    System.out.printf(
        "5,000 workers: CSV %d bytes in %d ms, XLSX %d bytes in %d ms%n",
        csv.length, (half - start) / 1_000_000, xlsx.length, (end - half) / 1_000_000);
    assertThat(withoutLineNo(fromCsv)).isEqualTo(withoutLineNo(roster));
    assertThat(withoutLineNo(fromXlsx)).isEqualTo(withoutLineNo(roster));
  }

  @Test
  void JSON_is_read_by_month_by_pair_and_with_a_list_inside() {
    String person =
        "\"name\":\"张明\",\"idNumber\":\"%s\",\"bank\":\"ICBC\",\"cardNumber\":\"%s\""
            .formatted(ZHANG, CARD_1);

    Roster byMonth =
        read("[{" + person + ",\"arrears\":{\"2022-05\":\"3000.00\",\"2022-06\":12.5}}]");
    Roster byPair = read("{\"lines\":[{" + person + ",\"month\":\"2022-05\",\"amount\":3000}]}");

    assertThat(byMonth.total()).isEqualTo(Money.ofYuan("3012.50"));
    assertThat(byMonth.lines().get(0).lineNo()).isEqualTo(1);
    assertThat(byPair.total()).isEqualTo(Money.ofYuan("3000"));
    assertThat(only("[{" + person.replace("ICBC", "x") + ",\"month\":\"2022-05\",\"amount\":1}]"))
        .satisfies(p -> assertThat(p.place()).isEqualTo("line 1, column bank"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[",
        "{}",
        "[1]",
        "[[]]",
        "[{\"name\":[1]}]",
        "[{}] x",
        "{\"lines\":1}",
        "[{\"a\":1,\"a\":2}]"
      })
  void JSON_that_is_no_roster_is_refused(String json) {
    assertThat(only(json).code()).isEqualTo(RosterError.FILE_UNREADABLE);
  }

  @Test
  void A_spreadsheet_with_dates_figures_formulas_and_text_is_read() throws IOException {
    byte[] xlsx =
        workbook(
            sheet -> {
              write(sheet, 0, "姓名", "身份证号", "银行", "银行卡号", "手机");
              sheet.value(0, 5, LocalDate.of(2022, 5, 1));
              sheet.style(0, 5).format("yyyy-mm").set();
              sheet.value(0, 6, 202206);
              write(sheet, 1, "张明", ZHANG, "102", CARD_1);
              sheet.value(1, 4, 13800000001L);
              sheet.value(1, 5, new BigDecimal("2070.1"));
              sheet.value(1, 6, 0.1 + 0.2);
            });

    Roster roster = READER.read(xlsx).roster();

    assertThat(roster.lines().get(0).person().phone()).isEqualTo("13800000001");
    assertThat(roster.lines().get(0).arrears())
        .containsEntry(MAY, Money.ofYuan("2070.10"))
        .containsEntry(MAY.plusMonths(1), Money.ofYuan("0.30"));
  }

  @Test
  void The_last_value_of_a_formula_counts() throws IOException {
    byte[] plain =
        workbook(
            sheet -> {
              write(sheet, 0, "姓名", "身份证号", "银行", "银行卡号", "2022-05");
              write(sheet, 1, "张明", ZHANG, "102", CARD_1);
              sheet.value(1, 4, 77);
            });
    byte[] withFormula =
        repacked(plain, xml -> xml.replace("<v>77</v>", "<f>SUM(A1:A2)</f><v>77</v>"));

    assertThat(READER.read(withFormula).roster().total()).isEqualTo(Money.ofYuan("77"));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 3})
  void An_ID_number_or_a_card_that_was_kept_as_a_figure_has_lost_its_digits(int column)
      throws IOException {
    byte[] xlsx =
        workbook(
            sheet -> {
              write(sheet, 0, "姓名", "身份证号", "银行", "银行卡号", "2022-05");
              write(sheet, 1, "张明", ZHANG, "102", CARD_1, "1");
              sheet.value(1, column, Double.valueOf("330784198001020000"));
            });

    assertThat(only(xlsx).code()).isEqualTo(RosterError.DIGITS_LOST);
    assertThat(only(HEADER + line("张明", "3.30784E+17", CARD_1, "2022-05", "1")).code())
        .isEqualTo(RosterError.DIGITS_LOST);
  }

  @Test
  void An_old_ID_number_fits_a_figure() throws IOException {
    String old = ZHANG.substring(0, 6) + ZHANG.substring(8, 17);
    byte[] xlsx =
        workbook(
            sheet -> {
              write(sheet, 0, "姓名", "身份证号", "银行", "银行卡号", "2022-05");
              write(sheet, 1, "张明", "", "102", CARD_1, "1");
              sheet.value(1, 1, Long.valueOf(old));
            });

    assertThat(READER.read(xlsx).roster().lines().get(0).person().idNumber().value())
        .isEqualTo(ZHANG);
  }

  @Test
  void The_empty_templates_lack_only_workers() {
    assertThat(only(RosterTemplate.emptyCsv()).code()).isEqualTo(RosterError.ROSTER_EMPTY);
    assertThat(only(RosterTemplate.emptyXlsx()).code()).isEqualTo(RosterError.ROSTER_EMPTY);
  }

  @Test
  void Files_that_are_no_rosters_are_refused_with_one_clear_error() throws IOException {
    assertThat(only(new byte[0]).code()).isEqualTo(RosterError.FILE_EMPTY);
    assertThat(only(" \n\n ").code()).isEqualTo(RosterError.FILE_EMPTY);
    assertThat(only(new byte[5 * 1024 * 1024 + 1]).code()).isEqualTo(RosterError.FILE_TOO_LARGE);
    assertThat(only(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 1}).code())
        .isEqualTo(RosterError.FILE_OLD_EXCEL);
    assertThat(only("PK").code()).isEqualTo(RosterError.FILE_UNREADABLE);
    assertThat(only("%PDF-1.7 \u0001").code()).isEqualTo(RosterError.FILE_UNREADABLE);
    assertThat(only("姓名,\"身份证号").code()).isEqualTo(RosterError.QUOTE_NOT_CLOSED);
    assertThat(only(",".repeat(1_000) + "x").code()).isEqualTo(RosterError.TOO_MANY_COLUMNS);
    assertThat(only(",".repeat(5_000_000)).code()).isEqualTo(RosterError.HEADER_MISSING);
    byte[] whole = RosterTemplate.xlsx(people(5));
    assertThat(only(Arrays.copyOf(whole, whole.length / 2)).code())
        .isEqualTo(RosterError.FILE_UNREADABLE);
    assertThat(only(zip("a.txt", bytes("hello"))).code()).isEqualTo(RosterError.FILE_UNREADABLE);
  }

  @Test
  void Five_megabytes_of_junk_give_one_clear_error_quickly() {
    for (long seed = 1; seed <= 5; seed++) {
      byte[] junk = new byte[5 * 1024 * 1024];
      new Random(seed).nextBytes(junk);
      long start = System.nanoTime();

      assertThat(only(junk).code()).isEqualTo(RosterError.FILE_UNREADABLE);
      junk[0] = 'P';
      junk[1] = 'K';
      assertThat(only(junk).code()).isEqualTo(RosterError.FILE_UNREADABLE);
      assertThat(System.nanoTime() - start).isLessThan(5_000_000_000L);
    }
  }

  @Test
  void A_file_that_unpacks_without_end_is_refused() throws IOException {
    byte[] whole = RosterTemplate.xlsx(people(5));
    byte[] blanks = new byte[120 * 1024 * 1024];
    Arrays.fill(blanks, (byte) ' ');

    byte[] bomb = zip("xl/worksheets/sheet1.xml", blanks);

    assertThat(bomb.length).isLessThan(1_000_000);
    assertThat(only(bomb).code()).isEqualTo(RosterError.FILE_UNPACKS_TOO_LARGE);
    assertThat(READER.read(whole).roster().lines()).hasSize(5);
  }

  @ParameterizedTest
  @ValueSource(strings = {"ZZZZZZZ1", "A99999999999", "&#90;ZZZZZ1", "A", "1", "-1"})
  void A_cell_that_claims_to_stand_far_out_is_refused(String place) throws IOException {
    byte[] whole = RosterTemplate.xlsx(people(2));

    byte[] far = repacked(whole, xml -> xml.replace("r=\"B2\"", "r=\"" + place + "\""));

    assertThat(only(far).code()).isEqualTo(RosterError.FILE_UNREADABLE);
  }

  @Test
  void Whatever_is_broken_in_a_roster_it_is_only_ever_malformed() throws IOException {
    long seed = System.nanoTime();
    System.out.println("Rosters are broken with seed " + seed);
    Random random = new Random(seed);
    Roster roster = people(6);
    List<byte[]> good =
        List.of(
            RosterTemplate.csv(roster),
            RosterTemplate.xlsx(roster),
            bytes(json(roster)),
            new String(RosterTemplate.csv(roster), StandardCharsets.UTF_8)
                .substring(1)
                .getBytes(Charset.forName("GB18030")));
    int read = 0;
    for (int i = 0; i < 4_000; i++) {
      byte[] broken = mutated(good.get(i % good.size()), random);
      if (i % 8 == 5) {
        broken = repacked(good.get(1), sheet -> mutated(sheet, random));
      }
      try {
        READER.read(broken);
        read++;
      } catch (Malformed e) {
        assertThat(e.problems()).isNotEmpty().hasSizeLessThanOrEqualTo(101);
        for (Malformed.Problem p : e.problems()) {
          assertThat(p.facts().byName().keySet())
              .as(p.code().name())
              .containsAll(placesOf(p.code().zh()));
        }
      }
    }
    System.out.println("Of 4,000 broken rosters " + read + " could still be read");
  }

  @Test
  void Whatever_bytes_come_they_are_only_ever_malformed() {
    long seed = System.nanoTime();
    System.out.println("Bytes are made with seed " + seed);
    Random random = new Random(seed);
    String alphabet = ",;\t\n\r\"'[]{}:0123456789-.姓名身份证号银行卡2022-05年月合计ab=￥";
    for (int i = 0; i < 4_000; i++) {
      byte[] bytes = new byte[random.nextInt(400)];
      random.nextBytes(bytes);
      String text =
          random
              .ints(random.nextInt(300), 0, alphabet.length())
              .mapToObj(at -> alphabet.substring(at, at + 1))
              .collect(Collectors.joining());
      String withHeader = HEADER + text;
      for (byte[] file : List.of(bytes, bytes(text), bytes(withHeader), bytes("[" + text))) {
        try {
          READER.read(file);
        } catch (Malformed e) {
          assertThat(e.problems()).isNotEmpty();
        }
      }
    }
  }

  @Test
  void A_synthetic_roster_is_the_same_for_the_same_seed_and_adds_up() {
    Money total = Money.ofYuan("1718122.00");
    Money limit = Money.ofYuan("2070.00");
    Roster roster = new SyntheticRoster(159, total, MAY, 6, 1, "330784", limit).roster();

    assertThat(roster)
        .isEqualTo(new SyntheticRoster(159, total, MAY, 6, 1, "330784", limit).roster());
    assertThat(roster)
        .isNotEqualTo(new SyntheticRoster(159, total, MAY, 6, 2, "330784", limit).roster());
    assertThat(roster.lines()).hasSize(159).allMatch(line -> line.total().isMoreThan(limit));
    assertThat(roster.total()).isEqualTo(total);
    assertThat(roster.lines())
        .allSatisfy(
            line -> {
              assertThat(line.arrears().firstKey().isBefore(MAY)).isFalse();
              assertThat(line.arrears().lastKey()).isEqualTo(MAY.plusMonths(5));
              assertThat(line.person().idNumber().value()).startsWith("330784");
              assertThat(line.person().card().hasFittingCheckDigit()).isTrue();
            });
    assertThat(roster.people().stream().map(p -> p.idNumber().value()).distinct()).hasSize(159);
    assertThat(roster.people().stream().map(p -> p.card().digits()).distinct()).hasSize(159);
    assertThat(READER.read(RosterTemplate.csv(roster), total).warnings()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"3.03,1.00,true", "3.00,1.00,false", "3.02,1.00,false", "0.03,0.00,true"})
  void A_synthetic_roster_needs_enough_for_everybody(String total, String limit, boolean possible) {
    if (possible) {
      Roster roster =
          new SyntheticRoster(3, Money.ofYuan(total), MAY, 1, 1, "330784", Money.ofYuan(limit))
              .roster();
      assertThat(roster.total()).isEqualTo(Money.ofYuan(total));
    } else {
      assertThatThrownBy(
              () ->
                  new SyntheticRoster(
                      3, Money.ofYuan(total), MAY, 1, 1, "330784", Money.ofYuan(limit)))
          .hasMessageContaining("ROSTER_IMPOSSIBLE");
    }
  }

  private static List<String> placesOf(String text) {
    return Pattern.compile("\\{(\\w+)}").matcher(text).results().map(m -> m.group(1)).toList();
  }

  private static String line(String name, String id, String card, String month, String amount) {
    return "1,%s,%s,工商银行,%s,13800000001,木工,%s,%s\n".formatted(name, id, card, month, amount);
  }

  private static Roster people(int workers) {
    return new SyntheticRoster(
            workers, Money.ofYuan("3000").times(workers), MAY, 6, 7, "330784", Money.ofYuan("100"))
        .roster();
  }

  private static Roster read(String text) {
    return READER.read(bytes(text)).roster();
  }

  private static List<Malformed.Problem> problems(byte[] file) {
    Malformed malformed = catchThrowableOfType(Malformed.class, () -> READER.read(file));
    assertThat(malformed).isNotNull();
    return malformed.problems();
  }

  private static Malformed.Problem only(byte[] file) {
    List<Malformed.Problem> problems = problems(file);
    assertThat(problems).hasSize(1);
    return problems.get(0);
  }

  private static Malformed.Problem only(String text) {
    return only(bytes(text));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static List<RosterLine> withoutLineNo(Roster roster) {
    return roster.lines().stream()
        .map(line -> new RosterLine(1, line.person(), line.trade(), line.arrears()))
        .toList();
  }

  private static String json(Roster roster) {
    return roster.lines().stream()
        .map(
            line ->
                "{\"name\":\"%s\",\"idNumber\":\"%s\",\"bank\":\"%s\",\"cardNumber\":\"%s\",\"from\":\"2022-05\",\"to\":\"2022-06\",\"amount\":%s}"
                    .formatted(
                        line.person().name(),
                        line.person().idNumber().value(),
                        line.person().bank(),
                        line.person().card().digits(),
                        line.total()))
        .collect(Collectors.joining(",\n", "[", "]"));
  }

  private static byte[] workbook(Consumer<Worksheet> writing) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (Workbook workbook = new Workbook(out, "test", "1.0")) {
      writing.accept(workbook.newWorksheet("花名册"));
      workbook.newWorksheet("其他").value(0, 0, "其他");
    }
    return out.toByteArray();
  }

  private static void write(Worksheet sheet, int row, String... cells) {
    for (int i = 0; i < cells.length; i++) {
      sheet.value(row, i, cells[i]);
    }
  }

  private static byte[] zip(String name, byte[] content) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      zip.putNextEntry(new ZipEntry(name));
      zip.write(content);
    }
    return out.toByteArray();
  }

  private static byte[] repacked(byte[] xlsx, UnaryOperator<String> change) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipFile in = ZipFile.builder().setByteArray(xlsx).get();
        ZipOutputStream zip = new ZipOutputStream(out)) {
      for (ZipArchiveEntry entry : Collections.list(in.getEntries())) {
        byte[] content = in.getInputStream(entry).readAllBytes();
        zip.putNextEntry(new ZipEntry(entry.getName()));
        boolean sheet = entry.getName().endsWith("sheet1.xml");
        zip.write(
            sheet ? bytes(change.apply(new String(content, StandardCharsets.UTF_8))) : content);
      }
    }
    return out.toByteArray();
  }

  private static String mutated(String xml, Random random) {
    List<String> characters = new ArrayList<>(List.of(xml.split("")));
    for (int i = 0; i < 1 + random.nextInt(5); i++) {
      characters.set(random.nextInt(characters.size()), "<>&\"9Zr= ".substring(random.nextInt(9)));
    }
    return String.join("", characters);
  }

  private static byte[] mutated(byte[] good, Random random) {
    byte[] broken = good.clone();
    for (int i = 0; i < 1 + random.nextInt(8); i++) {
      broken[random.nextInt(broken.length)] = (byte) random.nextInt(256);
    }
    return random.nextInt(4) == 0 ? Arrays.copyOf(broken, random.nextInt(broken.length)) : broken;
  }
}
