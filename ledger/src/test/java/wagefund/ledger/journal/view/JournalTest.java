package wagefund.ledger.journal.view;

import static org.assertj.core.api.Assertions.assertThat;
import static wagefund.schema.read.Tables.ACCOUNT_TURNOVER;
import static wagefund.schema.read.Tables.FUND_POSITION;
import static wagefund.schema.read.Tables.VOUCHER;
import static wagefund.schema.read.Tables.VOUCHER_LINE;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.transaction.support.TransactionTemplate;
import wagefund.ledger.RunningLedger;
import wagefund.ledger.advance.event.AdvanceApproved;
import wagefund.ledger.fund.event.CapitalReceived;
import wagefund.ledger.fund.event.CapitalSource;
import wagefund.ledger.fund.event.FundFigures;
import wagefund.ledger.kernel.AccountId;
import wagefund.ledger.kernel.AdvanceId;
import wagefund.ledger.kernel.BatchId;
import wagefund.ledger.kernel.CaseId;
import wagefund.ledger.kernel.ClaimId;
import wagefund.ledger.kernel.Digest;
import wagefund.ledger.kernel.Document;
import wagefund.ledger.kernel.FundId;
import wagefund.ledger.kernel.Money;
import wagefund.ledger.kernel.PersonId;
import wagefund.ledger.kernel.ReceiptId;
import wagefund.ledger.kernel.Side;
import wagefund.ledger.platform.read.Page;
import wagefund.ledger.platform.read.Paging;
import wagefund.ledger.platform.read.PlayedTables;
import wagefund.ledger.recovery.event.AllocationMethod;
import wagefund.ledger.recovery.event.ReceiptChannel;
import wagefund.ledger.recovery.event.RecoveryReceived;
import wagefund.ledger.settlement.event.BankReported;
import wagefund.ledger.settlement.event.BatchReleased;
import wagefund.ledger.settlement.event.LineCancelled;
import wagefund.ledger.settlement.event.LineReissued;
import wagefund.ledger.settlement.event.PaymentLine;
import wagefund.ledger.settlement.event.ReturnedLine;
import wagefund.ledger.settlement.event.SucceededLine;
import wagefund.schema.read.tables.records.FundPositionRecord;

/** The movements of the first worked story, as the books show them. */
@ExtendWith(RunningLedger.class)
class JournalTest {

  private static final FundId FUND = new FundId("yongkang");
  private static final CaseId CASE = new CaseId("case-1");
  private static final AdvanceId ADVANCE = new AdvanceId("advance-1");
  private static final BatchId BATCH = new BatchId("batch-1");
  private static final String DEBTOR = "某建筑公司";
  private static final Instant AT = Instant.parse("2026-01-05T01:00:00Z");
  private static final LocalDate ALLOCATED = LocalDate.of(2026, 1, 5);
  private static final LocalDate PAID = LocalDate.of(2026, 1, 8);
  private static final LocalDate REISSUED = LocalDate.of(2026, 1, 12);
  private static final LocalDate COLLECTED = LocalDate.of(2026, 3, 2);
  private static final Money EACH = Money.ofYuan("2070.00");
  private static final YearMonth JANUARY = YearMonth.of(2026, 1);
  private static final YearMonth MARCH = YearMonth.of(2026, 3);

  private final JournalProjection journal;
  private final BooksAgree booksAgree;
  private final PlayedTables tables;
  private FundFigures figures = FundFigures.NONE;

  JournalTest(
      JournalProjection journal,
      BooksAgree booksAgree,
      DSLContext store,
      TransactionTemplate transaction) {
    this.journal = journal;
    this.booksAgree = booksAgree;
    this.tables = new PlayedTables(store, transaction);
  }

  @AfterEach
  void dropTables() {
    tables.close();
  }

  /** Plays an event, and holds the books against the figures that the fund has after it. */
  private void happens(Record event, FundFigures after) {
    figures = after;
    tables.play(journal, event);
    tables.within(this::keepPosition);
    assertThat(booksAgree.differences(tables.rows())).isEmpty();
    assertThat(trialBalance(JANUARY, MARCH).balances()).isTrue();
  }

  private void keepPosition() {
    FundPositionRecord row = new FundPositionRecord();
    row.setFundId(FUND.value());
    row.setCode("yk");
    row.setName("周转金");
    row.setKind("EMERGENCY");
    row.setFundLevel("CITY");
    row.setKeeper("人社局");
    row.setCustody("专户");
    row.setBankAccount("");
    row.setEstablishedOn(ALLOCATED);
    row.setSchemeId("");
    row.setSchemeVersion("");
    row.setFloorFen(0L);
    row.setPrincipalFen(figures.principal().fen());
    row.setInterestFen(figures.interest().fen());
    row.setBankFen(figures.bank().fen());
    row.setReservedFen(figures.reserved().fen());
    row.setInTransitFen(figures.inTransit().fen());
    row.setAwaitingFen(figures.awaiting().fen());
    row.setOutstandingFen(figures.outstanding().fen());
    row.setOverRecoveryFen(figures.overRecovery().fen());
    row.setAvailableFen(figures.available().fen());
    row.setLastSeq(0L);
    tables.rows().deleteFrom(FUND_POSITION).execute();
    tables.rows().executeInsert(row);
  }

  private TrialBalanceSheet trialBalance(YearMonth from, YearMonth to) {
    return new TrialBalance(new BooksAsKnown(tables.rows()))
        .of(FUND, from.atDay(1), new Asked(to.atEndOfMonth(), Long.MAX_VALUE));
  }

  private static PersonId worker(int no) {
    return new PersonId("00000000-0000-0000-0000-%012d".formatted(no));
  }

  private static AccountId account(int no) {
    return new AccountId("10000000-0000-0000-0000-%012d".formatted(no));
  }

  private void storyOne() {
    Document notice = new Document("财社〔2026〕1号", "", ALLOCATED);
    Money capital = Money.ofYuan("5000000.00");
    happens(
        new CapitalReceived(
            FUND, CapitalSource.ALLOCATION, capital, notice, figures, ALLOCATED, "manager", AT),
        figures.withCapital(capital));

    Money total = EACH.times(159);
    happens(
        new AdvanceApproved(
            ADVANCE,
            CASE,
            FUND,
            total,
            Digest.of("1"),
            PAID.minusDays(1),
            "director",
            AT,
            Optional.empty()),
        figures.reserve(total));

    List<PaymentLine> lines = new ArrayList<>();
    for (int no = 1; no <= 159; no++) {
      lines.add(new PaymentLine(no, worker(no), account(no), EACH, "batch-1-" + no));
    }
    happens(
        new BatchReleased(
            BATCH, ADVANCE, CASE, FUND, lines, total, Digest.of("1"), PAID, "cashier", AT),
        figures.send(total));

    List<SucceededLine> succeeded = new ArrayList<>();
    for (int no = 1; no <= 157; no++) {
      succeeded.add(new SucceededLine(no, worker(no), EACH, "r-" + no));
    }
    List<ReturnedLine> returned =
        List.of(
            new ReturnedLine(158, worker(158), EACH, "账号不符"),
            new ReturnedLine(159, worker(159), EACH, "账户已销户"));
    happens(
        new BankReported(
            BATCH, ADVANCE, CASE, FUND, DEBTOR, succeeded, returned, PAID, "cashier", AT),
        figures.settle(EACH.times(157), EACH.times(2)));

    happens(
        new LineReissued(
            BATCH,
            ADVANCE,
            CASE,
            FUND,
            158,
            worker(158),
            account(200),
            EACH,
            REISSUED,
            "cashier",
            AT),
        figures.reissue(EACH));
    happens(
        new BankReported(
            BATCH,
            ADVANCE,
            CASE,
            FUND,
            DEBTOR,
            List.of(new SucceededLine(158, worker(158), EACH, "r-158")),
            List.of(),
            REISSUED,
            "cashier",
            AT),
        figures.settle(EACH, Money.ZERO));
    happens(
        new LineCancelled(
            BATCH, ADVANCE, CASE, FUND, 159, worker(159), EACH, "拒收", REISSUED, "cashier", AT),
        figures.free(EACH));
  }

  private void collects(String toFund, String toWorkers, String beyond) {
    Money fund = Money.ofYuan(toFund);
    Money workers = Money.ofYuan(toWorkers);
    Money over = Money.ofYuan(beyond);
    happens(
        new RecoveryReceived(
            new ClaimId("claim-1"),
            new ReceiptId("receipt-1"),
            CASE,
            FUND,
            DEBTOR,
            ReceiptChannel.COURT,
            "某法院",
            new Document("执1号", "", COLLECTED),
            AllocationMethod.FUND_FIRST,
            "scheme",
            fund.plus(workers).plus(over),
            fund,
            workers,
            over,
            List.of(),
            Money.ZERO,
            COLLECTED,
            "recovery",
            AT,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty()),
        figures.recover(fund, over));
  }

  @Test
  void story_one_is_booked_as_the_fund_counts_it() {
    storyOne();

    assertThat(closing(trialBalance(JANUARY, JANUARY)))
        .containsEntry("1002.02", "DEBIT 4672940.00")
        .containsEntry("1218.01", "DEBIT 327060.00")
        .containsEntry("1218.02", "DEBIT 0.00")
        .containsEntry("2901.01", "CREDIT 5000000.00");
  }

  @Test
  void the_vouchers_read_like_a_small_ledger() {
    storyOne();
    collects("327060.00", "672940.00", "0.00");

    assertThat(asText())
        .isEqualTo(
            """
            记-2026-01-0001 2026-01-05 收到财政拨款 财社〔2026〕1号
              批准 财社〔2026〕1号  制单 manager  审核 -  记账 ledger
              借 1002.02 5000000.00
              贷 2901.01 5000000.00
            记-2026-01-0002 2026-01-08 垫付款发出 159 笔，批次 batch-1
              批准 垫付审批 advance-1 2026-01-07  制单 cashier  审核 director  记账 ledger
              借 1218.02 329130.00 case-1
              贷 1002.02 329130.00 case-1
            记-2026-01-0003 2026-01-08 银行回盘：到账 157 笔，退票 2 笔，批次 batch-1
              批准 垫付审批 advance-1 2026-01-07  制单 cashier  审核 director  记账 ledger
              借 1218.01 324990.00 case-1 某建筑公司 157 人
              借 1002.02 4140.00 case-1 2 人
              贷 1218.02 324990.00 case-1
              贷 1218.02 4140.00 case-1
            记-2026-01-0004 2026-01-12 退票重发 第 158 行，批次 batch-1
              批准 垫付审批 advance-1 2026-01-07  制单 cashier  审核 director  记账 ledger
              借 1218.02 2070.00 case-1 1 人
              贷 1002.02 2070.00 case-1 1 人
            记-2026-01-0005 2026-01-12 银行回盘：到账 1 笔，退票 0 笔，批次 batch-1
              批准 垫付审批 advance-1 2026-01-07  制单 cashier  审核 director  记账 ledger
              借 1218.01 2070.00 case-1 某建筑公司 1 人
              贷 1218.02 2070.00 case-1
            记-2026-03-0001 2026-03-02 追偿收款 某法院 执1号
              批准 执1号  制单 recovery  审核 -  记账 ledger
              借 1002.02 327060.00 case-1 某建筑公司
              贷 1218.01 327060.00 case-1 某建筑公司
            """);
  }

  @Test
  void what_a_debtor_pays_too_much_is_owed_back() {
    storyOne();
    collects("327060.00", "0.00", "100.50");

    assertThat(closing(trialBalance(JANUARY, MARCH)))
        .containsEntry("1002.02", "DEBIT 5000100.50")
        .containsEntry("1218.01", "DEBIT 0.00")
        .containsEntry("2307", "CREDIT 100.50");
  }

  @Test
  void interest_kept_stands_apart_from_principal() {
    Money interest = Money.ofYuan("12.34");
    happens(
        new CapitalReceived(
            FUND,
            CapitalSource.INTEREST,
            interest,
            new Document("利息单", "", ALLOCATED),
            figures,
            ALLOCATED,
            "manager",
            AT),
        figures.withInterest(interest));

    assertThat(closing(trialBalance(JANUARY, JANUARY))).containsEntry("2901.02", "CREDIT 12.34");
  }

  @Test
  void a_later_month_opens_with_what_the_one_before_closed() {
    storyOne();
    collects("327060.00", "0.00", "0.00");

    TrialBalanceSheet march = trialBalance(MARCH, MARCH);

    assertThat(march.accounts())
        .filteredOn(a -> a.account().equals("1218.01"))
        .singleElement()
        .satisfies(
            a -> {
              assertThat(a.openingDebit()).isEqualTo(Money.ofYuan("327060.00"));
              assertThat(a.credit()).isEqualTo(Money.ofYuan("327060.00").toBalance());
              assertThat(a.closingDebit()).isEqualTo(Money.ZERO);
            });
    assertThat(march.totals().debit()).isEqualTo(Money.ofYuan("327060.00").toBalance());
  }

  @Test
  void books_that_differ_from_the_fund_are_named() {
    storyOne();
    tables.within(
        () ->
            tables
                .rows()
                .update(ACCOUNT_TURNOVER)
                .set(ACCOUNT_TURNOVER.DEBIT_FEN, ACCOUNT_TURNOVER.DEBIT_FEN.plus(1))
                .where(ACCOUNT_TURNOVER.ACCOUNT.eq("1218.01"))
                .execute());

    assertThat(booksAgree.differences(tables.rows()))
        .containsExactlyInAnyOrder(
            "资金 yongkang，借方减贷方：资金记 0.00，账簿记 0.01"
                + " · fund yongkang, debit less credit: the fund says 0.00, the books say 0.01",
            "资金 yongkang，应收追偿：资金记 327060.00，账簿记 327060.01"
                + " · fund yongkang, outstanding: the fund says 327060.00, the books say 327060.01");
  }

  @Test
  void a_page_of_vouchers_and_one_voucher_can_be_read() {
    storyOne();
    Vouchers vouchers = new Vouchers(tables.rows());

    Page<VoucherRow> page = vouchers.list(FUND, Optional.of(JANUARY), new Paging(1, 2, ""));
    VoucherSheet sheet = vouchers.find(FUND, page.items().get(0).id()).orElseThrow();

    assertThat(page.total()).isEqualTo(5);
    assertThat(page.items()).extracting(VoucherRow::number).containsExactly(3, 4);
    assertThat(sheet.lines()).hasSize(161);
    assertThat(sheet.lines().get(0).nameZh()).isEqualTo("其他应收款—追偿款");
    assertThat(vouchers.find(new FundId("another"), sheet.voucher().id())).isEmpty();
  }

  private static Map<String, String> closing(TrialBalanceSheet sheet) {
    Map<String, String> closing = new LinkedHashMap<>();
    for (AccountBalance account : sheet.accounts()) {
      Money amount =
          account.normal() == Side.DEBIT ? account.closingDebit() : account.closingCredit();
      closing.put(account.account(), account.normal() + " " + amount);
    }
    return closing;
  }

  private String asText() {
    StringBuilder text = new StringBuilder();
    for (var voucher : tables.rows().selectFrom(VOUCHER).orderBy(VOUCHER.VOUCHER_ID)) {
      text.append(voucher.getLabel()).append(' ').append(voucher.getOnDate()).append(' ');
      text.append(voucher.getSummary()).append('\n');
      text.append("  批准 ").append(voucher.getApproval());
      text.append("  制单 ").append(voucher.getPreparer());
      text.append("  审核 ").append(voucher.getChecker().isEmpty() ? "-" : voucher.getChecker());
      text.append("  记账 ").append(voucher.getPoster()).append('\n');
      text.append(linesAsText(voucher.getVoucherId()));
    }
    return text.toString();
  }

  /** Lines that differ in the worker alone are one line of text, with the number of workers. */
  private String linesAsText(long voucherId) {
    Map<String, List<Money>> alike = new LinkedHashMap<>();
    Map<String, Integer> workers = new LinkedHashMap<>();
    int alone = 0;
    for (var line :
        tables
            .rows()
            .selectFrom(VOUCHER_LINE)
            .where(VOUCHER_LINE.VOUCHER_ID.eq(voucherId))
            .orderBy(VOUCHER_LINE.LINE_NO)) {
      String side = line.getSide().equals("DEBIT") ? "借 " : "贷 ";
      boolean ofWorker = !line.getPersonId().isEmpty();
      String about = (" " + line.getCaseId() + " " + line.getDebtor()).stripTrailing();
      String name = side + line.getAccount() + "|" + about + "|" + (ofWorker ? 0 : ++alone);
      alike.computeIfAbsent(name, n -> new ArrayList<>()).add(Money.ofFen(line.getAmountFen()));
      if (ofWorker) {
        workers.merge(name, 1, Integer::sum);
      }
    }
    StringBuilder text = new StringBuilder();
    alike.forEach(
        (name, amounts) -> {
          String[] parts = name.split("\\|", -1);
          text.append("  ").append(parts[0]).append(' ').append(Money.sum(amounts));
          text.append(parts[1]);
          if (workers.containsKey(name)) {
            text.append(' ').append(workers.get(name)).append(" 人");
          }
          text.append('\n');
        });
    return text.toString();
  }
}
