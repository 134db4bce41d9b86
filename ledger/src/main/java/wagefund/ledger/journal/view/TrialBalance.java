package wagefund.ledger.journal.view;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import wagefund.ledger.kernel.Balance;
import wagefund.ledger.kernel.FundId;
import wagefund.ledger.kernel.Money;
import wagefund.ledger.kernel.Side;

/** 科目余额表: computes the trial balance as of a day, as it was known. */
@Component
public record TrialBalance(BooksAsKnown books) {

  /** The trial balance of a fund over some months, as it is known now. */
  public TrialBalanceSheet of(FundId fund, YearMonth from, YearMonth to) {
    long now = books.place(Optional.empty(), Optional.empty());
    return of(fund, from.atDay(1), new Asked(to.atEndOfMonth(), now));
  }

  /**
   * The trial balance of a fund.
   *
   * @param from the first day
   * @param asked the last day, not before the first, and what is known
   */
  public TrialBalanceSheet of(FundId fund, LocalDate from, Asked asked) {
    Map<String, BooksAsKnown.Turned> before =
        books.upTo(fund, new Asked(from.minusDays(1), asked.upTo()));
    Map<String, BooksAsKnown.Turned> until = books.upTo(fund, asked);
    List<AccountBalance> accounts =
        books.names(fund).values().stream()
            .filter(name -> until.containsKey(name.account()))
            .map(
                name ->
                    balance(
                        name,
                        before.getOrDefault(name.account(), BooksAsKnown.Turned.NOTHING),
                        until.getOrDefault(name.account(), BooksAsKnown.Turned.NOTHING)))
            .toList();
    AccountBalance totals = totals(accounts);
    boolean even =
        isEven(totals)
            && isEven(totals(of(accounts, "FINANCIAL")))
            && isEven(totals(of(accounts, "BUDGET")));
    return new TrialBalanceSheet(
        fund.value(),
        YearMonth.from(from),
        YearMonth.from(asked.asOf()),
        asked.asOf(),
        asked.upTo(),
        accounts,
        totals,
        even);
  }

  private static List<AccountBalance> of(List<AccountBalance> accounts, String book) {
    return accounts.stream().filter(a -> a.book().equals(book)).toList();
  }

  private static AccountBalance balance(
      AccountName name, BooksAsKnown.Turned before, BooksAsKnown.Turned until) {
    long opening = before.balance();
    long closing = until.balance();
    BooksAsKnown.Turned within = until.minus(before);
    return new AccountBalance(
        name.account(),
        name.nameZh(),
        name.nameEn(),
        name.book(),
        name.normal(),
        onDebit(opening),
        onCredit(opening),
        new Balance(within.debitFen()),
        new Balance(within.creditFen()),
        onDebit(closing),
        onCredit(closing));
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
