package wagefund.reporting;

import static wagefund.schema.read.Tables.VOUCHER_LINE;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jooq.Condition;
import org.jooq.DSLContext;
import wagefund.reporting.Books.Account;
import wagefund.reporting.Books.Turned;
import wagefund.reporting.Lines.Line;
import wagefund.reporting.StatementRequest.AccountLedger;

/**
 * 明细账: the lines of an account with the balance after each, and after each month what it turned
 * over in the month and in the year so far. Of a case, a debtor or a worker alone, where one is
 * named.
 */
final class AccountLedgerStatement {

  private final DSLContext read;
  private final Lines lines;

  AccountLedgerStatement(DSLContext read, Lines lines) {
    this.read = read;
    this.lines = lines;
  }

  Statement of(AccountLedger request) throws NothingToState {
    Books books = new Books(read, request.fundId(), request.known());
    Account account = account(books, request.account(), request.to());
    Condition all = part(books.known(request.account()), request);
    Pages pages = new Pages(books, all, request);
    List<Line> found =
        lines.where(all.and(VOUCHER_LINE.ON_DATE.between(request.from(), request.to())));
    Lines.Names names = lines.names(found);
    pages.fill(found, names);
    Map<String, Object> facts = books.facts(request.from(), request.to());
    facts.put("account", account.full());
    facts.put("part", partName(request));
    facts.put("opening", Figures.yuan(Math.abs(pages.opening)));
    facts.put("openingSide", Books.side(pages.opening));
    facts.put("debitSum", Figures.yuan(pages.sums.debitFen()));
    facts.put("creditSum", Figures.yuan(pages.sums.creditFen()));
    facts.put("closing", Figures.yuan(Math.abs(pages.balance())));
    facts.put("closingSide", Books.side(pages.balance()));
    return new Statement(
        "account-ledger",
        new Both("明细账", "Ledger of an Account"),
        books.number("MXZ-" + request.account(), request.from(), request.to()),
        request.to(),
        books.place(),
        facts,
        Map.of(),
        pages.rows);
  }

  /** The account that a code names, or the first below it under the code itself. */
  static Account account(Books books, String code, LocalDate to) throws NothingToState {
    Account first =
        books.accounts(YearMonth.from(to)).values().stream()
            .filter(a -> a.code().equals(code) || a.code().startsWith(code + "."))
            .findFirst()
            .orElseThrow(() -> new NothingToState("account", code));
    return first.code().equals(code)
        ? first
        : new Account(
            code,
            new Both(first.name().zh() + " 等", first.name().en() + " and others"),
            first.onDebit(),
            first.book());
  }

  private static Condition part(Condition all, AccountLedger request) {
    Condition wanted = all;
    if (!request.caseId().isEmpty()) {
      wanted = wanted.and(VOUCHER_LINE.CASE_ID.eq(request.caseId()));
    }
    if (!request.debtor().isEmpty()) {
      wanted = wanted.and(VOUCHER_LINE.DEBTOR.eq(request.debtor()));
    }
    if (!request.worker().isEmpty()) {
      wanted = wanted.and(VOUCHER_LINE.PERSON_ID.eq(request.worker()));
    }
    return wanted;
  }

  private String partName(AccountLedger request) {
    List<String> parts = new ArrayList<>();
    if (!request.caseId().isEmpty()) {
      parts.add(
          lines.cases(List.of(request.caseId())).getOrDefault(request.caseId(), request.caseId()));
    }
    if (!request.debtor().isEmpty()) {
      parts.add(request.debtor());
    }
    if (!request.worker().isEmpty()) {
      parts.add(
          lines.people(List.of(request.worker())).getOrDefault(request.worker(), request.worker()));
    }
    return parts.isEmpty() ? "全部 all" : String.join("；", parts);
  }

  /** The rows, and the sums that run along them. */
  private static final class Pages {

    private final Books books;
    private final Condition all;
    private final AccountLedger request;
    private final List<Row> rows = new ArrayList<>();
    private final long opening;
    private Turned sums = Turned.NOTHING;
    private Turned month;
    private Turned year;

    Pages(Books books, Condition all, AccountLedger request) {
      this.books = books;
      this.all = all;
      this.request = request;
      LocalDate from = request.from();
      opening = before(from).balance();
      month = between(from.withDayOfMonth(1), from);
      year = between(from.withDayOfYear(1), from);
    }

    /** What turned over from a day to the day before another one. */
    private Turned between(LocalDate first, LocalDate before) {
      return first.equals(before) ? Turned.NOTHING : before(before).minus(before(first));
    }

    /**
     * Without a part the copies of the books are read; a part has few lines, which are added up.
     */
    private Turned before(LocalDate day) {
      boolean whole =
          request.caseId().isEmpty() && request.debtor().isEmpty() && request.worker().isEmpty();
      if (!whole) {
        return books.turned(all.and(VOUCHER_LINE.ON_DATE.lt(day)));
      }
      return books.upTo(day.minusDays(1)).entrySet().stream()
          .filter(e -> (e.getKey() + ".").startsWith(request.account() + "."))
          .map(Map.Entry::getValue)
          .reduce(Turned.NOTHING, Turned::plus);
    }

    long balance() {
      return Math.addExact(opening, sums.balance());
    }

    void fill(List<Line> found, Lines.Names names) {
      boolean newYear = request.from().getDayOfYear() == 1;
      rows.add(
          balance(carried(sums))
              .with("on", request.from().toString())
              .with(
                  "heading",
                  newYear
                      ? new Both("上年结转", "Brought forward from last year")
                      : new Both("期初余额", "Opening balance")));
      YearMonth current = null;
      for (Line line : found) {
        YearMonth of = YearMonth.from(line.on());
        if (current != null && !of.equals(current)) {
          close(current);
          month = Turned.NOTHING;
          year = of.getYear() == current.getYear() ? year : Turned.NOTHING;
        } else if (current == null) {
          begin(of);
        }
        current = of;
        add(line, names);
      }
      if (current == null) {
        rows.add(carried(sums).with("nothing", new Both("本期无发生额", "Nothing in this period")));
      } else {
        close(current);
      }
      rows.set(rows.size() - 1, rows.get(rows.size() - 1).with("last", true));
    }

    /** The first month with a line may come after the first month asked for. */
    private void begin(YearMonth first) {
      YearMonth asked = YearMonth.from(request.from());
      month = first.equals(asked) ? month : Turned.NOTHING;
      year = first.getYear() == asked.getYear() ? year : Turned.NOTHING;
    }

    private void add(Line line, Lines.Names names) {
      Turned own = new Turned(line.debitFen(), line.creditFen());
      Turned before = sums;
      sums = sums.plus(own);
      month = month.plus(own);
      year = year.plus(own);
      rows.add(
          line.amounts(balance(carried(before)))
              .with("on", line.on().toString())
              .with("voucher", line.label())
              .with("account", line.fullAccount())
              .with("summary", line.summary())
              .with("about", names.about(line)));
    }

    private void close(YearMonth of) {
      rows.add(subtotal(of, new Both("本月合计", "This month"), month));
      rows.add(subtotal(of, new Both("本年累计", "Year to date"), year));
    }

    private Row subtotal(YearMonth of, Both words, Turned turned) {
      return balance(carried(sums))
          .with("on", of.toString())
          .with("heading", words)
          .withFen("debit", turned.debitFen())
          .withFen("credit", turned.creditFen());
    }

    /** A row that knows what was carried to it, where it is the first of a page. */
    private Row carried(Turned before) {
      long balance = Math.addExact(opening, before.balance());
      return JournalStatement.carried(before, sums)
          .with("beforeSide", Books.side(balance))
          .withFen("beforeBalance", Math.abs(balance));
    }

    private Row balance(Row row) {
      return row.with("side", Books.side(balance())).withFen("balance", Math.abs(balance()));
    }
  }
}
