package wagefund.ledger.journal.view;

import static wagefund.schema.read.Tables.ACCOUNT_TURNOVER;
import static wagefund.schema.read.Tables.FUND_POSITION;
import static wagefund.schema.read.Tables.VOUCHER_LINE;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;
import wagefund.ledger.kernel.Balance;
import wagefund.ledger.kernel.FundId;
import wagefund.ledger.kernel.Side;
import wagefund.ledger.platform.read.Page;
import wagefund.ledger.platform.read.Paging;
import wagefund.ledger.platform.read.Sorts;

/** 辅助核算：按资金: one account in the books of each fund, beside one another. */
@Component
public class AccountByFund {

  private static final Sorts SORTS =
      new Sorts("code", FUND_POSITION.FUND_ID)
          .by("code", FUND_POSITION.CODE)
          .by("name", FUND_POSITION.NAME);

  private final DSLContext read;
  private final BooksAsKnown books;

  AccountByFund(DSLContext read, BooksAsKnown books) {
    this.read = read;
    this.books = books;
  }

  /** The accounts of all funds, those that several funds have once. */
  public List<AccountName> accounts() {
    return read.select(
            ACCOUNT_TURNOVER.ACCOUNT,
            DSL.max(ACCOUNT_TURNOVER.NAME_ZH),
            DSL.max(ACCOUNT_TURNOVER.NAME_EN),
            DSL.max(ACCOUNT_TURNOVER.SIDE),
            DSL.max(ACCOUNT_TURNOVER.BOOK))
        .from(ACCOUNT_TURNOVER)
        .groupBy(ACCOUNT_TURNOVER.ACCOUNT)
        .orderBy(ACCOUNT_TURNOVER.ACCOUNT)
        .fetch(
            r ->
                new AccountName(
                    r.value1(), r.value2(), r.value3(), Side.valueOf(r.value4()), r.value5()));
  }

  /** The account of this code, where any fund has it. */
  public Optional<AccountName> account(String code) {
    return accounts().stream().filter(name -> name.account().equals(code)).findFirst();
  }

  /**
   * The funds of which something was known on the account, with its balances; the item is the
   * fund's id, named by its code.
   */
  public Page<SubLedgerRow> of(AccountName name, LocalDate from, Asked asked, Paging paging) {
    Condition wanted =
        DSL.exists(
            DSL.selectOne()
                .from(VOUCHER_LINE)
                .where(VOUCHER_LINE.FUND_ID.eq(FUND_POSITION.FUND_ID))
                .and(VOUCHER_LINE.ACCOUNT.eq(name.account()))
                .and(VOUCHER_LINE.VOUCHER_ID.le(asked.upTo())));
    List<SubLedgerRow> items =
        read.select(FUND_POSITION.FUND_ID, FUND_POSITION.CODE, FUND_POSITION.NAME)
            .from(FUND_POSITION)
            .where(wanted)
            .orderBy(SORTS.of(paging))
            .limit(paging.size())
            .offset(paging.offset())
            .fetch(r -> row(r.value1(), r.value2() + " " + r.value3(), name, from, asked));
    return new Page<>(items, paging.page(), paging.size(), read.fetchCount(FUND_POSITION, wanted));
  }

  private SubLedgerRow row(
      String fund, String fundName, AccountName name, LocalDate from, Asked asked) {
    FundId id = new FundId(fund);
    BooksAsKnown.Turned before =
        turned(books.upTo(id, new Asked(from.minusDays(1), asked.upTo())), name);
    BooksAsKnown.Turned until = turned(books.upTo(id, asked), name);
    BooksAsKnown.Turned within = until.minus(before);
    int sign = name.normal() == Side.DEBIT ? 1 : -1;
    return new SubLedgerRow(
        fund,
        fundName,
        new Balance(Math.multiplyExact(sign, before.balance())),
        new Balance(within.debitFen()),
        new Balance(within.creditFen()),
        new Balance(Math.multiplyExact(sign, until.balance())));
  }

  private static BooksAsKnown.Turned turned(
      Map<String, BooksAsKnown.Turned> turned, AccountName name) {
    return turned.getOrDefault(name.account(), BooksAsKnown.Turned.NOTHING);
  }
}
