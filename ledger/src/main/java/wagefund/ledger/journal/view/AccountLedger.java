package wagefund.ledger.journal.view;

import static wagefund.schema.read.Tables.VOUCHER;
import static wagefund.schema.read.Tables.VOUCHER_LINE;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Select;
import org.jooq.SortField;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;
import wagefund.ledger.kernel.Balance;
import wagefund.ledger.kernel.FundId;
import wagefund.ledger.kernel.Side;
import wagefund.ledger.platform.read.Page;
import wagefund.ledger.platform.read.Paging;
import wagefund.ledger.platform.read.Sorts;

/** 明细账 and 辅助核算: the lines of an account, and its balances by case, debtor, worker or tranche. */
@Component
public class AccountLedger {

  /** By what the lines of an account may be told apart. */
  public enum By {
    CASE(VOUCHER_LINE.CASE_ID),
    DEBTOR(VOUCHER_LINE.DEBTOR),
    WORKER(VOUCHER_LINE.PERSON_ID),
    /** Lines name no tranche: what each event moved is kept beside them. */
    TRANCHE(DSL.inline(""));

    private final Field<String> field;

    By(Field<String> field) {
      this.field = field;
    }
  }

  private final DSLContext read;
  private final BooksAsKnown books;
  private final AccountByTranche byTranche;

  AccountLedger(DSLContext read, BooksAsKnown books, AccountByTranche byTranche) {
    this.read = read;
    this.books = books;
    this.byTranche = byTranche;
  }

  /** The account of the chart that a code names, or the first below it. */
  public Optional<AccountName> account(FundId fund, String code) {
    return books.names(fund).values().stream()
        .filter(name -> name.account().equals(code) || name.account().startsWith(code + "."))
        .findFirst();
  }

  /** The lines of an account in the order of their days, with the balance after each. */
  public LedgerSheet of(
      FundId fund, AccountName name, LedgerPart part, LocalDate from, Asked asked, Paging paging) {
    Condition all = wanted(fund, part).and(VOUCHER_LINE.VOUCHER_ID.le(asked.upTo()));
    Condition within = all.and(VOUCHER_LINE.ON_DATE.between(from, asked.asOf()));
    long opening = own(name, opening(fund, part, all, from, asked));
    BooksAsKnown.Turned turned = turned(VOUCHER_LINE, within);
    long before =
        paging.offset() == 0
            ? 0
            : own(
                name,
                turned(first(within, paging.offset()).asTable("voucher_line"), DSL.noCondition())
                    .balance());
    List<LedgerRow> rows = new ArrayList<>();
    long running = Math.addExact(opening, before);
    for (Record r : lines(within, paging)) {
      long fen = r.get(VOUCHER_LINE.AMOUNT_FEN);
      boolean debit = r.get(VOUCHER_LINE.SIDE).equals(Side.DEBIT.name());
      running = Math.addExact(running, own(name, debit ? fen : -fen));
      rows.add(
          new LedgerRow(
              r.get(VOUCHER.VOUCHER_ID),
              r.get(VOUCHER.LABEL),
              r.get(VOUCHER_LINE.ON_DATE),
              r.get(VOUCHER_LINE.SUMMARY),
              r.get(VOUCHER_LINE.ACCOUNT),
              new Balance(debit ? fen : 0),
              new Balance(debit ? 0 : fen),
              new Balance(running),
              r.get(VOUCHER.RED),
              r.get(VOUCHER_LINE.CASE_ID),
              r.get(VOUCHER_LINE.DEBTOR),
              r.get(VOUCHER_LINE.PERSON_ID),
              null));
    }
    return new LedgerSheet(
        fund.value(),
        part.account(),
        name.nameZh(),
        name.nameEn(),
        name.normal(),
        from,
        asked.asOf(),
        asked.upTo(),
        new Balance(opening),
        new Balance(turned.debitFen()),
        new Balance(turned.creditFen()),
        new Balance(Math.addExact(opening, own(name, turned.balance()))),
        new Page<>(rows, paging.page(), paging.size(), read.fetchCount(VOUCHER_LINE, within)));
  }

  /** Without a part the copies of the books are read; a part has few lines, which are added up. */
  private long opening(FundId fund, LedgerPart part, Condition all, LocalDate from, Asked asked) {
    if (part.isWhole()) {
      return books.upTo(fund, new Asked(from.minusDays(1), asked.upTo())).entrySet().stream()
          .filter(
              e -> e.getKey().equals(part.account()) || e.getKey().startsWith(part.account() + "."))
          .mapToLong(e -> e.getValue().balance())
          .sum();
    }
    return turned(VOUCHER_LINE, all.and(VOUCHER_LINE.ON_DATE.lt(from))).balance();
  }

  private static long own(AccountName name, long debitLessCredit) {
    return name.normal() == Side.DEBIT ? debitLessCredit : Math.negateExact(debitLessCredit);
  }

  private static Condition wanted(FundId fund, LedgerPart part) {
    Condition wanted =
        VOUCHER_LINE
            .FUND_ID
            .eq(fund.value())
            .and(
                VOUCHER_LINE
                    .ACCOUNT
                    .eq(part.account())
                    .or(VOUCHER_LINE.ACCOUNT.startsWith(part.account() + ".")));
    if (!part.caseId().isEmpty()) {
      wanted = wanted.and(VOUCHER_LINE.CASE_ID.eq(part.caseId()));
    }
    if (!part.debtor().isEmpty()) {
      wanted = wanted.and(VOUCHER_LINE.DEBTOR.eq(part.debtor()));
    }
    if (!part.worker().isEmpty()) {
      wanted = wanted.and(VOUCHER_LINE.PERSON_ID.eq(part.worker()));
    }
    return wanted;
  }

  private List<? extends Record> lines(Condition within, Paging paging) {
    return read.select(VOUCHER_LINE.fields())
        .select(VOUCHER.LABEL, VOUCHER.RED, VOUCHER.VOUCHER_ID)
        .from(VOUCHER_LINE)
        .join(VOUCHER)
        .on(VOUCHER.VOUCHER_ID.eq(VOUCHER_LINE.VOUCHER_ID))
        .where(within)
        .orderBy(VOUCHER_LINE.ON_DATE, VOUCHER_LINE.VOUCHER_ID, VOUCHER_LINE.LINE_NO)
        .limit(paging.size())
        .offset(paging.offset())
        .fetch();
  }

  private Select<?> first(Condition within, int count) {
    return read.select(VOUCHER_LINE.SIDE, VOUCHER_LINE.AMOUNT_FEN)
        .from(VOUCHER_LINE)
        .where(within)
        .orderBy(VOUCHER_LINE.ON_DATE, VOUCHER_LINE.VOUCHER_ID, VOUCHER_LINE.LINE_NO)
        .limit(count);
  }

  private BooksAsKnown.Turned turned(Table<?> from, Condition when) {
    var sums = read.select(sum("DEBIT"), sum("CREDIT")).from(from).where(when).fetchSingle();
    return new BooksAsKnown.Turned(sums.value1(), sums.value2());
  }

  private static Field<Long> sum(String side) {
    return sum(DSL.field("side", String.class).eq(side));
  }

  private static Field<Long> sum(Condition when) {
    return DSL.coalesce(
            DSL.sum(DSL.when(when, DSL.field("amount_fen", Long.class)).else_(0L)), DSL.inline(0))
        .cast(Long.class);
  }

  /**
   * The balances of an account by case, debtor, worker or tranche; those in which nothing moved are
   * left out.
   */
  public Page<SubLedgerRow> by(
      FundId fund,
      AccountName name,
      String account,
      By by,
      LocalDate from,
      Asked asked,
      Paging paging) {
    if (by == By.TRANCHE) {
      return byTranche.of(fund, name.normal(), account, from, asked, paging);
    }
    Condition wanted =
        wanted(fund, new LedgerPart(account, "", "", ""))
            .and(VOUCHER_LINE.VOUCHER_ID.le(asked.upTo()))
            .and(VOUCHER_LINE.ON_DATE.le(asked.asOf()));
    Condition before = VOUCHER_LINE.ON_DATE.lt(from);
    Condition within = VOUCHER_LINE.ON_DATE.ge(from);
    Condition debit = VOUCHER_LINE.SIDE.eq(Side.DEBIT.name());
    Condition credit = VOUCHER_LINE.SIDE.eq(Side.CREDIT.name());
    List<SubLedgerRow> items =
        read.select(
                by.field,
                sum(before.and(debit)),
                sum(before.and(credit)),
                sum(within.and(debit)),
                sum(within.and(credit)))
            .from(VOUCHER_LINE)
            .where(wanted)
            .groupBy(by.field)
            .orderBy(order(by, name, before, within, paging))
            .limit(paging.size())
            .offset(paging.offset())
            .fetch(
                r -> {
                  long opening = own(name, r.value2() - r.value3());
                  return new SubLedgerRow(
                      r.value1(),
                      null,
                      new Balance(opening),
                      new Balance(r.value4()),
                      new Balance(r.value5()),
                      new Balance(opening + own(name, r.value4() - r.value5())));
                });
    int total =
        read.select(DSL.countDistinct(by.field))
            .from(VOUCHER_LINE)
            .where(wanted)
            .fetchSingle()
            .value1();
    return new Page<>(items, paging.page(), paging.size(), total);
  }

  /** By the item, or by one of its figures on the side where the account is expected to have it. */
  private static List<SortField<?>> order(
      By by, AccountName name, Condition before, Condition within, Paging paging) {
    Condition debit = VOUCHER_LINE.SIDE.eq(Side.DEBIT.name());
    Condition credit = VOUCHER_LINE.SIDE.eq(Side.CREDIT.name());
    boolean onDebit = name.normal() == Side.DEBIT;
    Condition plus = onDebit ? debit : credit;
    Condition minus = onDebit ? credit : debit;
    return new Sorts("item", by.field)
        .by("item", by.field)
        .by("opening", sum(before.and(plus)).minus(sum(before.and(minus))))
        .by("debit", sum(within.and(debit)))
        .by("credit", sum(within.and(credit)))
        .by("closing", sum(plus).minus(sum(minus)))
        .of(paging);
  }
}
