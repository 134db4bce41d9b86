package wagefund.reporting;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import wagefund.reporting.Books.Account;
import wagefund.reporting.Books.Turned;

/** 科目余额表: each account of a fund over a period, in the financial and in the budget book. */
final class TrialBalanceStatement {

  private static final Map<String, Both> BOOKS =
      Map.of(
          "FINANCIAL", new Both("财务会计", "Financial accounting"),
          "BUDGET", new Both("预算会计", "Budget accounting"));

  private final DSLContext read;

  TrialBalanceStatement(DSLContext read) {
    this.read = read;
  }

  /** How an account stood at the dates of the question. */
  private record Standing(Turned opening, Turned yearStart, Turned closing) {

    Turned period() {
      return closing.minus(opening);
    }

    Turned year() {
      return closing.minus(yearStart);
    }
  }

  Statement of(StatementRequest.TrialBalance request) throws NothingToState {
    Books books = new Books(read, request.fundId(), request.known());
    LocalDate to = request.to();
    Map<String, Turned> opening = books.upTo(request.from().minusDays(1));
    Map<String, Turned> yearStart = books.upTo(to.withDayOfYear(1).minusDays(1));
    Map<String, Turned> closing = books.upTo(to);
    List<Row> rows = new ArrayList<>();
    Map<String, Account> accounts = books.accounts(YearMonth.from(to));
    for (String book : List.of("FINANCIAL", "BUDGET")) {
      List<Account> those =
          accounts.values().stream().filter(account -> account.book().equals(book)).toList();
      if (!those.isEmpty()) {
        rows.add(Row.of("accounts").with("heading", BOOKS.getOrDefault(book, new Both(book, ""))));
        Sums sums = new Sums();
        for (Account account : those) {
          rows.add(
              sums.row(
                  account,
                  new Standing(
                      opening.getOrDefault(account.code(), Turned.NOTHING),
                      yearStart.getOrDefault(account.code(), Turned.NOTHING),
                      closing.getOrDefault(account.code(), Turned.NOTHING))));
        }
        rows.add(sums.row(book));
      }
    }
    if (rows.isEmpty()) {
      rows.add(
          Row.of("accounts").with("nothing", new Both("尚无记账凭证", "No vouchers were posted so far")));
    }
    return new Statement(
        "trial-balance",
        new Both("科目余额表", "Trial Balance"),
        books.number("KMYE", request.from(), to),
        to,
        books.place(),
        books.facts(request.from(), to),
        Map.of(),
        rows);
  }

  /** The eight columns added up. */
  private static final class Sums {

    private static final List<String> COLUMNS =
        List.of(
            "openingDebit",
            "openingCredit",
            "debit",
            "credit",
            "yearDebit",
            "yearCredit",
            "closingDebit",
            "closingCredit");

    private final long[] fen = new long[COLUMNS.size()];

    Row row(Account account, Standing standing) {
      long[] own = {
        standing.opening().balanceOnDebit(),
        standing.opening().balanceOnCredit(),
        standing.period().debitFen(),
        standing.period().creditFen(),
        standing.year().debitFen(),
        standing.year().creditFen(),
        standing.closing().balanceOnDebit(),
        standing.closing().balanceOnCredit()
      };
      for (int at = 0; at < own.length; at++) {
        fen[at] = Math.addExact(fen[at], own[at]);
      }
      return filled(
          Row.of("accounts").with("code", account.code()).with("name", account.name()), own);
    }

    /** The totals, after debits were seen to equal credits. */
    Row row(String book) {
      for (int at = 0; at < fen.length; at += 2) {
        DoesNotFoot.unlessEqual(
            COLUMNS.get(at) + " and " + COLUMNS.get(at + 1) + " of " + book, fen[at], fen[at + 1]);
      }
      return filled(Row.of("accounts").with("total", new Both("合计", "Total")), fen);
    }

    private static Row filled(Row row, long[] amounts) {
      Row filled = row;
      for (int at = 0; at < amounts.length; at++) {
        filled = filled.withFen(COLUMNS.get(at), amounts[at]);
      }
      return filled;
    }
  }
}
