package wagefund.ledger.journal.view;

import static wagefund.schema.read.Tables.ACCOUNT_TURNOVER;
import static wagefund.schema.read.Tables.ADVANCE;
import static wagefund.schema.read.Tables.ADVANCE_LINE;
import static wagefund.schema.read.Tables.CAPITAL_CORRECTION;
import static wagefund.schema.read.Tables.PAYMENT_CORRECTION;
import static wagefund.schema.read.Tables.PROJECTION_POSITION;
import static wagefund.schema.read.Tables.RECEIPT_CORRECTION;
import static wagefund.schema.read.Tables.VOUCHER;
import static wagefund.schema.store.Tables.CHECKPOINT;
import static wagefund.schema.store.Tables.DOMAIN_EVENT_ENTRY;
import static wagefund.schema.store.Tables.SEALED_LOG;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;
import wagefund.ledger.fund.event.ChecklistItem;
import wagefund.ledger.fund.event.ChecklistItem.Fact;
import wagefund.ledger.fund.event.ChecklistItem.Grade;
import wagefund.ledger.journal.domain.PostingProfiles;
import wagefund.ledger.kernel.Balance;
import wagefund.ledger.kernel.FundId;
import wagefund.ledger.kernel.Side;
import wagefund.ledger.platform.read.ClosingCheck;

/** 结账检查: what is looked at before a month is closed, each with its numbers. */
@Component
class PeriodChecklist {

  private final DSLContext read;
  private final PostingProfiles profiles;
  private final List<ClosingCheck> ofOtherFeatures;

  PeriodChecklist(DSLContext read, PostingProfiles profiles, List<ClosingCheck> ofOtherFeatures) {
    this.read = read;
    this.ofOtherFeatures = List.copyOf(ofOtherFeatures);
    this.profiles = profiles;
  }

  /** An account at the end of the month: debit less credit. */
  private record Standing(String book, Side normal, long debitLessCredit) {}

  /**
   * @param statementBalance what the bank's statement shows at the end of the month, where given
   */
  List<ChecklistItem> of(FundId fund, YearMonth month, Optional<Balance> statementBalance) {
    PostingProfiles own = FundProfiles.of(fund, profiles, read);
    Map<String, Standing> accounts = accounts(fund, month);
    List<ChecklistItem> items = new ArrayList<>();
    items.add(unsealed());
    items.add(balanced(accounts));
    items.add(negative(accounts));
    for (PostingProfiles.Clearing clearing : own.clearing(month.atEndOfMonth())) {
      items.add(cleared(clearing, accounts));
    }
    items.add(withoutResult(fund, month));
    items.add(
        statement(
            own.figures(month.atEndOfMonth()).getOrDefault("bank", List.of()),
            accounts,
            statementBalance));
    items.add(correctionsWaiting(fund));
    ofOtherFeatures.forEach(check -> items.addAll(check.of(fund, month)));
    items.add(uncovered(fund, month));
    return List.copyOf(items);
  }

  private Map<String, Standing> accounts(FundId fund, YearMonth month) {
    Field<Long> balance =
        DSL.sum(ACCOUNT_TURNOVER.DEBIT_FEN.minus(ACCOUNT_TURNOVER.CREDIT_FEN)).cast(Long.class);
    Map<String, Standing> accounts = new TreeMap<>();
    read.select(
            ACCOUNT_TURNOVER.ACCOUNT,
            DSL.max(ACCOUNT_TURNOVER.BOOK),
            DSL.max(ACCOUNT_TURNOVER.SIDE),
            balance)
        .from(ACCOUNT_TURNOVER)
        .where(ACCOUNT_TURNOVER.FUND_ID.eq(fund.value()))
        .and(ACCOUNT_TURNOVER.PERIOD.le(month.toString()))
        .groupBy(ACCOUNT_TURNOVER.ACCOUNT)
        .forEach(
            r ->
                accounts.put(
                    r.value1(), new Standing(r.value2(), Side.valueOf(r.value3()), r.value4())));
    return accounts;
  }

  /** What is stored and not yet in the books: an entry may be missing from what is checked. */
  private ChecklistItem unsealed() {
    Long shown =
        read.select(DSL.max(PROJECTION_POSITION.SEQ))
            .from(PROJECTION_POSITION)
            .fetchOne(0, Long.class);
    Long booked =
        read.select(SEALED_LOG.GLOBAL_INDEX)
            .from(SEALED_LOG)
            .where(SEALED_LOG.SEQ.eq(shown == null ? 0 : shown))
            .fetchOne(0, Long.class);
    int waiting =
        read.fetchCount(
            DOMAIN_EVENT_ENTRY, DOMAIN_EVENT_ENTRY.GLOBAL_INDEX.gt(booked == null ? 0 : booked));
    return item(
        "UNSEALED_ENTRIES",
        waiting > 1_000 ? Grade.BLOCKING : waiting == 0 ? Grade.PASSED : Grade.WARNING,
        new Fact("entries", Integer.toString(waiting)));
  }

  private static ChecklistItem balanced(Map<String, Standing> accounts) {
    long financial = sum(accounts, "FINANCIAL");
    long budget = sum(accounts, "BUDGET");
    return item(
        "DEBIT_EQUALS_CREDIT",
        financial == 0 && budget == 0 ? Grade.PASSED : Grade.BLOCKING,
        new Fact("financial", new Balance(financial).toString()),
        new Fact("budget", new Balance(budget).toString()));
  }

  private static long sum(Map<String, Standing> accounts, String book) {
    return accounts.values().stream()
        .filter(a -> a.book().equals(book))
        .mapToLong(Standing::debitLessCredit)
        .sum();
  }

  /** An account on the wrong side says that something was booked twice, or not at all. */
  private static ChecklistItem negative(Map<String, Standing> accounts) {
    List<Fact> wrong = new ArrayList<>();
    accounts.forEach(
        (account, a) -> {
          long own = a.normal() == Side.DEBIT ? a.debitLessCredit() : -a.debitLessCredit();
          if (own < 0) {
            wrong.add(new Fact(account, new Balance(own).toString()));
          }
        });
    return new ChecklistItem(
        "NEGATIVE_BALANCES", wrong.isEmpty() ? Grade.PASSED : Grade.BLOCKING, wrong);
  }

  private static ChecklistItem cleared(
      PostingProfiles.Clearing clearing, Map<String, Standing> accounts) {
    List<Fact> left = new ArrayList<>();
    for (String account : clearing.accounts()) {
      Standing standing = accounts.get(account);
      if (standing != null && standing.debitLessCredit() != 0) {
        long own =
            standing.normal() == Side.DEBIT
                ? standing.debitLessCredit()
                : -standing.debitLessCredit();
        left.add(new Fact(account, new Balance(own).toString()));
      }
    }
    Grade grade = clearing.blocks() ? Grade.BLOCKING : Grade.WARNING;
    return new ChecklistItem(clearing.item(), left.isEmpty() ? Grade.PASSED : grade, left);
  }

  /** Lines that were sent by the end of the month and of which the bank has said nothing since. */
  private ChecklistItem withoutResult(FundId fund, YearMonth month) {
    var lines =
        read.select(DSL.count(), DSL.coalesce(DSL.sum(ADVANCE_LINE.AMOUNT_FEN), DSL.inline(0)))
            .from(ADVANCE_LINE)
            .join(ADVANCE)
            .on(ADVANCE.ADVANCE_ID.eq(ADVANCE_LINE.ADVANCE_ID))
            .where(ADVANCE.FUND_ID.eq(fund.value()))
            .and(ADVANCE.RELEASED_ON.le(month.atEndOfMonth()))
            .and(ADVANCE_LINE.STATUS.eq("SENT"))
            .fetchSingle();
    int count = lines.value1();
    return item(
        "UNMATCHED_LINES",
        count == 0 ? Grade.PASSED : Grade.WARNING,
        new Fact("lines", Integer.toString(count)),
        new Fact("amount", new Balance(lines.value2().longValue()).toString()));
  }

  private static ChecklistItem statement(
      List<String> bank, Map<String, Standing> accounts, Optional<Balance> statementBalance) {
    long books =
        bank.stream()
            .mapToLong(
                a -> Optional.ofNullable(accounts.get(a)).map(Standing::debitLessCredit).orElse(0L))
            .sum();
    if (statementBalance.isEmpty()) {
      return item(
          "BANK_STATEMENT", Grade.WARNING, new Fact("books", new Balance(books).toString()));
    }
    long difference = Math.subtractExact(statementBalance.get().fen(), books);
    return item(
        "BANK_STATEMENT",
        difference == 0 ? Grade.PASSED : Grade.WARNING,
        new Fact("books", new Balance(books).toString()),
        new Fact("statement", statementBalance.get().toString()),
        new Fact("difference", new Balance(difference).toString()));
  }

  private ChecklistItem correctionsWaiting(FundId fund) {
    int waiting =
        read.fetchCount(
            read.selectOne()
                .from(PAYMENT_CORRECTION)
                .join(ADVANCE)
                .on(ADVANCE.BATCH_ID.eq(PAYMENT_CORRECTION.BATCH_ID))
                .where(ADVANCE.FUND_ID.eq(fund.value()))
                .and(PAYMENT_CORRECTION.STATUS.eq("PROPOSED")));
    waiting +=
        read.fetchCount(
            CAPITAL_CORRECTION,
            CAPITAL_CORRECTION
                .FUND_ID
                .eq(fund.value())
                .and(CAPITAL_CORRECTION.STATUS.eq("PROPOSED")));
    waiting +=
        read.fetchCount(
            RECEIPT_CORRECTION,
            RECEIPT_CORRECTION
                .FUND_ID
                .eq(fund.value())
                .and(RECEIPT_CORRECTION.STATUS.eq("PROPOSED")));
    return item(
        "CORRECTIONS_WAITING",
        waiting == 0 ? Grade.PASSED : Grade.WARNING,
        new Fact("corrections", Integer.toString(waiting)));
  }

  /** Vouchers of the month that no signed checkpoint covers: nobody outside could prove them. */
  private ChecklistItem uncovered(FundId fund, YearMonth month) {
    Long covered =
        read.select(DSL.max(CHECKPOINT.TREE_SIZE)).from(CHECKPOINT).fetchOne(0, Long.class);
    int vouchers =
        read.fetchCount(
            VOUCHER,
            VOUCHER
                .FUND_ID
                .eq(fund.value())
                .and(VOUCHER.PERIOD.eq(month.toString()))
                .and(VOUCHER.VOUCHER_ID.gt(covered == null ? 0L : covered)));
    return item(
        "CHECKPOINT",
        vouchers == 0 ? Grade.PASSED : Grade.WARNING,
        new Fact("vouchers", Integer.toString(vouchers)));
  }

  private static ChecklistItem item(String code, Grade grade, Fact... facts) {
    return new ChecklistItem(code, grade, List.of(facts));
  }
}
