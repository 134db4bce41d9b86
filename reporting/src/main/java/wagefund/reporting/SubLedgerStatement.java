package wagefund.reporting;

import static wagefund.schema.read.Tables.FUND_POSITION;
import static wagefund.schema.read.Tables.VOUCHER_LINE;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import wagefund.reporting.Books.Account;
import wagefund.reporting.Books.Turned;
import wagefund.reporting.StatementRequest.SubLedger;

/** 辅助核算余额表: the balances of an account by case, debtor, worker or tranche, or by fund. */
final class SubLedgerStatement {

  private final DSLContext read;
  private final Lines lines;

  SubLedgerStatement(DSLContext read, Lines lines) {
    this.read = read;
    this.lines = lines;
  }

  /** What turned over before the first day, and up to the last. */
  private record Standing(Turned opening, Turned closing) {

    boolean isNothing() {
      return opening.equals(Turned.NOTHING) && closing.equals(Turned.NOTHING)
          || opening.balance() == 0 && closing.minus(opening).equals(Turned.NOTHING);
    }
  }

  Statement of(SubLedger request) throws NothingToState {
    return request.by() == SubLedger.By.FUND ? byFund(request) : within(request);
  }

  private Statement within(SubLedger request) throws NothingToState {
    Books books = new Books(read, request.fundId(), request.known());
    Account account = AccountLedgerStatement.account(books, request.account(), request.to());
    Field<String> item =
        switch (request.by()) {
          case CASE -> VOUCHER_LINE.CASE_ID;
          case DEBTOR -> VOUCHER_LINE.DEBTOR;
          case WORKER, TRANCHE, FUND -> VOUCHER_LINE.PERSON_ID;
        };
    if (request.by() == SubLedger.By.TRANCHE) {
      return byTranche(request, books, account);
    }
    Condition all = books.known(request.account());
    Map<String, Turned> opening = byItem(item, all.and(VOUCHER_LINE.ON_DATE.lt(request.from())));
    Map<String, Turned> closing = byItem(item, all.and(VOUCHER_LINE.ON_DATE.le(request.to())));
    DoesNotFoot.unlessEqual(
        "the parts of " + request.account() + " and the whole",
        closing.values().stream().mapToLong(Turned::balance).sum(),
        balance(books, request));
    Map<String, String> names = names(request.by(), closing.keySet());
    Sums sums = new Sums();
    closing.forEach(
        (key, until) ->
            sums.add(
                names.getOrDefault(key, key.isEmpty() ? "（未分户 of none）" : key),
                new Standing(opening.getOrDefault(key, Turned.NOTHING), until)));
    Map<String, Object> facts = books.facts(request.from(), request.to());
    return statement(request, account, books, facts, sums);
  }

  /** What the books hold beside the tranches is a row of its own, so that all adds up. */
  private Statement byTranche(SubLedger request, Books books, Account account)
      throws NothingToState {
    TranchesInBooks tranches = new TranchesInBooks(read, books, request.account());
    Map<Integer, Turned> opening = tranches.upTo(request.from().minusDays(1));
    Map<Integer, Turned> closing = tranches.upTo(request.to());
    Map<Integer, String> names = tranches.names();
    Turned restBefore = of(request.account(), books.upTo(request.from().minusDays(1)));
    Turned rest = of(request.account(), books.upTo(request.to()));
    Sums sums = new Sums();
    for (Map.Entry<Integer, Turned> until : closing.entrySet()) {
      Turned before = opening.getOrDefault(until.getKey(), Turned.NOTHING);
      restBefore = restBefore.minus(before);
      rest = rest.minus(until.getValue());
      sums.add(names.getOrDefault(until.getKey(), ""), new Standing(before, until.getValue()));
    }
    sums.add("（不分拨款 of no tranche）", new Standing(restBefore, rest));
    return statement(request, account, books, books.facts(request.from(), request.to()), sums);
  }

  private static long balance(Books books, SubLedger request) {
    return of(request.account(), books.upTo(request.to())).balance();
  }

  private static Turned of(String account, Map<String, Turned> books) {
    return books.entrySet().stream()
        .filter(e -> (e.getKey() + ".").startsWith(account + "."))
        .map(Map.Entry::getValue)
        .reduce(Turned.NOTHING, Turned::plus);
  }

  private Map<String, Turned> byItem(Field<String> item, Condition wanted) {
    Map<String, Turned> found = new TreeMap<>();
    read.select(item, Turned.DEBIT, Turned.CREDIT)
        .from(VOUCHER_LINE)
        .where(wanted)
        .groupBy(item)
        .forEach(row -> found.put(row.value1(), new Turned(row.value2(), row.value3())));
    return found;
  }

  private Map<String, String> names(SubLedger.By by, Set<String> keys) {
    List<String> ids = keys.stream().filter(key -> !key.isEmpty()).toList();
    return switch (by) {
      case CASE -> lines.cases(ids);
      case WORKER -> lines.people(ids);
      case DEBTOR, TRANCHE, FUND -> Map.of();
    };
  }

  /** The same account in each fund. */
  private Statement byFund(SubLedger request) throws NothingToState {
    List<String> funds =
        read.select(FUND_POSITION.FUND_ID)
            .from(FUND_POSITION)
            .orderBy(FUND_POSITION.CODE, FUND_POSITION.FUND_ID)
            .fetch(FUND_POSITION.FUND_ID);
    Sums sums = new Sums();
    Account account = null;
    Books last = null;
    for (String fund : funds) {
      Books books = new Books(read, fund, request.known());
      Standing standing =
          new Standing(
              of(request.account(), books.upTo(request.from().minusDays(1))),
              of(request.account(), books.upTo(request.to())));
      if (!standing.isNothing()) {
        account = AccountLedgerStatement.account(books, request.account(), request.to());
        sums.add(books.name() + "（" + books.code() + "）", standing);
        last = books;
      }
    }
    if (account == null || last == null) {
      throw new NothingToState("account", request.account());
    }
    Map<String, Object> facts = last.facts(request.from(), request.to());
    facts.put("fund", "全部资金 all funds");
    facts.put("fundCode", "");
    facts.put("keeper", "");
    return statement(request, account, last, facts, sums);
  }

  private static Statement statement(
      SubLedger request, Account account, Books books, Map<String, Object> facts, Sums sums) {
    facts.put("account", account.full());
    facts.put("by", request.by().words);
    facts.put("count", sums.rows.size());
    String kind = "FZYE-" + request.account() + "-" + request.by();
    LocalDate from = request.from();
    return new Statement(
        "sub-ledger",
        new Both("辅助核算余额表", "Balances of an Account by " + request.by().words.en()),
        request.by() == SubLedger.By.FUND
            ? "%s-%s-%s-%d"
                .formatted(
                    kind,
                    from.toString().replace("-", ""),
                    request.to().toString().replace("-", ""),
                    books.place())
            : books.number(kind, from, request.to()),
        request.to(),
        books.place(),
        facts,
        Map.of(),
        sums.done());
  }

  private static final class Sums {

    private final List<Row> rows = new ArrayList<>();
    private Turned opening = Turned.NOTHING;
    private Turned closing = Turned.NOTHING;

    void add(String item, Standing standing) {
      if (!standing.isNothing()) {
        opening = opening.plus(standing.opening());
        closing = closing.plus(standing.closing());
        rows.add(
            row(
                Row.of("items").with("no", rows.size() + 1).with("item", item),
                standing.opening(),
                standing.closing()));
      }
    }

    List<Row> done() {
      List<Row> all = new ArrayList<>(rows);
      if (all.isEmpty()) {
        all.add(Row.of("items").with("nothing", new Both("本期无余额、无发生额", "Nothing in this period")));
      } else {
        all.add(row(Row.of("items").with("total", new Both("合计", "Total")), opening, closing));
      }
      return all;
    }

    private static Row row(Row row, Turned opening, Turned closing) {
      Turned within = closing.minus(opening);
      return row.with("openingSide", Books.side(opening.balance()))
          .withFen("opening", Math.abs(opening.balance()))
          .withFen("debit", within.debitFen())
          .withFen("credit", within.creditFen())
          .with("closingSide", Books.side(closing.balance()))
          .withFen("closing", Math.abs(closing.balance()));
    }
  }
}
