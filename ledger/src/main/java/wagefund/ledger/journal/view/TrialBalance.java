package wagefund.ledger.journal.view;

import static wagefund.schema.read.Tables.ACCOUNT_TURNOVER;

import java.time.YearMonth;
import java.util.List;
import java.util.function.Function;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;
import wagefund.ledger.kernel.Balance;
import wagefund.ledger.kernel.FundId;
import wagefund.ledger.kernel.Money;
import wagefund.ledger.kernel.Side;

/** Computes the trial balance from the turnover of each month. */
@Component
public class TrialBalance {

  private final DSLContext read;

  TrialBalance(DSLContext read) {
    this.read = read;
  }

  /**
   * The trial balance of a fund.
   *
   * @param from the first month
   * @param to the last month, not before the first
   */
  public TrialBalanceSheet of(FundId fund, YearMonth from, YearMonth to) {
    Condition before = ACCOUNT_TURNOVER.PERIOD.lt(from.toString());
    Condition within = ACCOUNT_TURNOVER.PERIOD.ge(from.toString());
    Field<Long> openingDebit = sum(ACCOUNT_TURNOVER.DEBIT_FEN, before);
    Field<Long> openingCredit = sum(ACCOUNT_TURNOVER.CREDIT_FEN, before);
    Field<Long> debit = sum(ACCOUNT_TURNOVER.DEBIT_FEN, within);
    Field<Long> credit = sum(ACCOUNT_TURNOVER.CREDIT_FEN, within);
    Field<String> zh = DSL.max(ACCOUNT_TURNOVER.NAME_ZH);
    Field<String> en = DSL.max(ACCOUNT_TURNOVER.NAME_EN);
    Field<String> book = DSL.max(ACCOUNT_TURNOVER.BOOK);
    Field<String> side = DSL.max(ACCOUNT_TURNOVER.SIDE);
    List<AccountBalance> accounts =
        read.select(
                ACCOUNT_TURNOVER.ACCOUNT,
                zh,
                en,
                book,
                side,
                openingDebit,
                openingCredit,
                debit,
                credit)
            .from(ACCOUNT_TURNOVER)
            .where(ACCOUNT_TURNOVER.FUND_ID.eq(fund.value()))
            .and(ACCOUNT_TURNOVER.PERIOD.le(to.toString()))
            .groupBy(ACCOUNT_TURNOVER.ACCOUNT)
            .orderBy(ACCOUNT_TURNOVER.ACCOUNT)
            .fetch(
                r -> {
                  long opening = Math.subtractExact(r.get(openingDebit), r.get(openingCredit));
                  long turned = Math.subtractExact(r.get(debit), r.get(credit));
                  long closing = Math.addExact(opening, turned);
                  return new AccountBalance(
                      r.get(ACCOUNT_TURNOVER.ACCOUNT),
                      r.get(zh),
                      r.get(en),
                      r.get(book),
                      Side.valueOf(r.get(side)),
                      onDebit(opening),
                      onCredit(opening),
                      new Balance(r.get(debit)),
                      new Balance(r.get(credit)),
                      onDebit(closing),
                      onCredit(closing));
                });
    AccountBalance totals = totals(accounts);
    return new TrialBalanceSheet(fund.value(), from, to, accounts, totals, isEven(totals));
  }

  private static Field<Long> sum(Field<Long> amount, Condition when) {
    return DSL.coalesce(DSL.sum(DSL.when(when, amount).else_(0L)), DSL.inline(0)).cast(Long.class);
  }

  private static Money onDebit(long balance) {
    return Money.ofFen(Math.max(balance, 0));
  }

  private static Money onCredit(long balance) {
    return Money.ofFen(Math.max(Math.negateExact(balance), 0));
  }

  private static AccountBalance totals(List<AccountBalance> accounts) {
    return new AccountBalance(
        "",
        "合计",
        "Total",
        "",
        Side.DEBIT,
        total(accounts, AccountBalance::openingDebit),
        total(accounts, AccountBalance::openingCredit),
        turned(accounts, AccountBalance::debit),
        turned(accounts, AccountBalance::credit),
        total(accounts, AccountBalance::closingDebit),
        total(accounts, AccountBalance::closingCredit));
  }

  private static Money total(List<AccountBalance> accounts, Function<AccountBalance, Money> of) {
    return Money.sum(accounts.stream().map(of).toList());
  }

  private static Balance turned(
      List<AccountBalance> accounts, Function<AccountBalance, Balance> of) {
    return new Balance(accounts.stream().map(of).mapToLong(Balance::fen).reduce(0, Math::addExact));
  }

  private static boolean isEven(AccountBalance totals) {
    return totals.openingDebit().equals(totals.openingCredit())
        && totals.debit().equals(totals.credit())
        && totals.closingDebit().equals(totals.closingCredit());
  }
}
