package wagefund.ledger.platform.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static wagefund.schema.read.Tables.ACCOUNT_TURNOVER;
import static wagefund.schema.read.Tables.FUND_POSITION;
import static wagefund.schema.read.Tables.VOUCHER;
import static wagefund.schema.read.Tables.VOUCHER_LINE;

import com.zaxxer.hikari.HikariDataSource;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Query;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.transaction.support.TransactionTemplate;
import wagefund.ledger.RunningLedger;
import wagefund.schema.read.tables.records.FundPositionRecord;

/** The books of the example, kept once more by programs that are not ours. */
@ExtendWith(RunningLedger.class)
class JournalExportTest {

  private final SecondOpinion others;
  private final HikariDataSource source;
  private final DSLContext store;
  private final TransactionTemplate transaction;

  JournalExportTest(
      SecondOpinion others,
      HikariDataSource source,
      DSLContext store,
      TransactionTemplate transaction) {
    this.others = others;
    this.source = source;
    this.store = store;
    this.transaction = transaction;
  }

  private String export(int expected, String... args) {
    List<String> all = new ArrayList<>(List.of(args));
    if (args.length > 0 && !args[args.length - 1].equals("--help")) {
      all.add("--database-url=" + source.getJdbcUrl());
      all.add("--database-user=" + source.getUsername());
      all.add("--database-password=" + source.getPassword());
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    PrintStream print = new PrintStream(out, true, StandardCharsets.UTF_8);
    assertThat(ExportCommand.run(all, print, print)).isEqualTo(expected);
    return out.toString(StandardCharsets.UTF_8);
  }

  @Test
  void one_fund_can_be_exported_by_its_code_to_a_file(@TempDir Path folder) throws IOException {
    String code = booked().getCode();
    Path file = folder.resolve("books.journal");

    String said = export(0, "hledger", "--fund=" + code, "--output=" + file);

    assertThat(said).contains("vouchers");
    assertThat(Files.readString(file))
        .contains("commodity 1000.00 CNY")
        .contains("account Assets:" + Figures.segment(code) + ":1002.02")
        .contains("* must hold");
    assertThat(export(0, "beancount", "--fund=" + code)).contains(" balance Assets:");
  }

  @Test
  void what_cannot_be_exported_is_said_with_exit_code_2() {
    assertThat(export(2, "hledger", "--fund=none")).contains("There is no fund none");
    assertThat(export(2, "gnucash")).contains("Known: hledger, beancount");
    assertThat(export(0, "hledger", "--help")).startsWith("export hledger");
  }

  @ParameterizedTest
  @CsvSource({"0,0.00", "1,0.01", "-1,-0.01", "99,0.99", "100,1.00", "-12345,-123.45"})
  void fen_are_written_as_yuan(long fen, String yuan) {
    assertThat(Figures.yuan(fen)).isEqualTo(yuan);
  }

  @ParameterizedTest
  @CsvSource({"walk-1,Walk-1", "周转金,周转金", "1002.02,1002-02", "--,0", "a b:c,A-b-c"})
  void any_code_can_be_a_part_of_the_name_of_an_account(String code, String segment) {
    assertThat(Figures.segment(code)).isEqualTo(segment);
  }

  @Test
  void a_figure_on_two_accounts_is_compared_by_their_sum() {
    List<String> said = List.of("\"account\",\"balance\"", "\"A:1\",\"1.00 CNY\"", "\"A:2\",\"0\"");

    assertThat(SecondOpinion.compare(Map.of("A:1 + A:2", 100L), said)).isEmpty();
    assertThat(SecondOpinion.compare(Map.of("A:1 + A:2", 101L), said))
        .containsExactly(
            "A:1 + A:2: hledger 得 1.00，资金记 1.01 · hledger says 1.00, the fund says 1.01");
  }

  @Test
  void one_fen_in_a_line_or_a_figure_is_seen_by_both_programs() throws IOException {
    assumeTrue(new Program("hledger").isInstalled(), "hledger is not installed");
    String fund = booked().getFundId();
    long voucher =
        store
            .select(DSL.min(VOUCHER.VOUCHER_ID))
            .from(VOUCHER)
            .where(VOUCHER.FUND_ID.eq(fund))
            .fetchSingle()
            .value1();
    Condition line = VOUCHER_LINE.VOUCHER_ID.eq(voucher).and(VOUCHER_LINE.LINE_NO.eq(1));
    assertBothSee(VOUCHER_LINE, VOUCHER_LINE.AMOUNT_FEN, line);
    assertBothSee(FUND_POSITION, FUND_POSITION.BANK_FEN, FUND_POSITION.FUND_ID.eq(fund));
  }

  /** A fund with vouchers whose bank balance is one account. */
  private FundPositionRecord booked() {
    return store
        .selectFrom(FUND_POSITION)
        .where(
            FUND_POSITION.FUND_ID.in(
                store
                    .select(ACCOUNT_TURNOVER.FUND_ID)
                    .from(ACCOUNT_TURNOVER)
                    .where(ACCOUNT_TURNOVER.ACCOUNT.eq("1002.02"))))
        .orderBy(FUND_POSITION.FUND_ID)
        .limit(1)
        .fetchSingle();
  }

  private void assertBothSee(Table<?> table, Field<Long> amount, Condition row) throws IOException {
    assertThat(add(table, amount, row, 1)).isOne();
    try {
      assertBothDiffer();
    } finally {
      add(table, amount, row, -1);
    }
    assertThat(others.hledger().lines()).isEmpty();
  }

  @Test
  void a_figure_of_a_fund_without_any_voucher_is_seen_by_both_programs() throws IOException {
    assumeTrue(new Program("hledger").isInstalled(), "hledger is not installed");
    FundPositionRecord unposted = booked().copy();
    unposted.setFundId("fund-without-vouchers");
    unposted.setCode("fund-without-vouchers");
    unposted.setBankFen(1L);
    assertThat(write(store.insertInto(FUND_POSITION).set(unposted))).isOne();
    try {
      assertBothDiffer();
    } finally {
      write(store.deleteFrom(FUND_POSITION).where(FUND_POSITION.FUND_ID.eq(unposted.getFundId())));
    }
    assertThat(others.hledger().lines()).isEmpty();
  }

  private void assertBothDiffer() throws IOException {
    assertThat(others.hledger().verdict()).isEqualTo(SecondOpinion.Verdict.DIFFERS);
    if (new Program("bean-check").isInstalled()) {
      assertThat(others.beancount().verdict()).isEqualTo(SecondOpinion.Verdict.DIFFERS);
    }
  }

  private int add(Table<?> table, Field<Long> amount, Condition row, long fen) {
    return write(store.update(table).set(amount, amount.plus(fen)).where(row));
  }

  private int write(Query query) {
    Integer rows = transaction.execute(status -> query.execute());
    return rows == null ? 0 : rows;
  }
}
