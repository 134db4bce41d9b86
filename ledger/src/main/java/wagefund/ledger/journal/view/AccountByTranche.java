package wagefund.ledger.journal.view;

import static wagefund.schema.read.Tables.FUND_TRANCHE;
import static wagefund.schema.read.Tables.TRANCHE_PART;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;
import wagefund.ledger.journal.command.JournalError;
import wagefund.ledger.kernel.Balance;
import wagefund.ledger.kernel.Facts;
import wagefund.ledger.kernel.FundId;
import wagefund.ledger.kernel.Malformed;
import wagefund.ledger.kernel.Side;
import wagefund.ledger.platform.read.Page;
import wagefund.ledger.platform.read.Paging;
import wagefund.ledger.platform.read.Sorts;

/**
 * 辅助核算：按拨款: one account by the money that it came from. What the books hold beside the tranches,
 * such as a write-off, is a row of its own; so the rows always add up to the account.
 */
@Component
class AccountByTranche {

  /** What was debited and credited before the first day, and from it on. */
  private record Sums(BooksAsKnown.Turned before, BooksAsKnown.Turned within) {

    Sums plus(Sums other) {
      return new Sums(before.plus(other.before), within.plus(other.within));
    }

    Sums minus(Sums other) {
      return new Sums(before.minus(other.before), within.minus(other.within));
    }

    boolean isNothing() {
      return before.balance() == 0 && within.equals(BooksAsKnown.Turned.NOTHING);
    }
  }

  private static final Map<String, Comparator<SubLedgerRow>> ORDERS =
      Map.of(
          "opening", Comparator.comparing(SubLedgerRow::opening),
          "debit", Comparator.comparing(SubLedgerRow::debit),
          "credit", Comparator.comparing(SubLedgerRow::credit),
          "closing", Comparator.comparing(SubLedgerRow::closing));

  /** Knows the same names of sorts as the sub-ledgers of lines. */
  private static final Sorts SORTS =
      new Sorts("item", TRANCHE_PART.TRANCHE_NO)
          .by("item", TRANCHE_PART.TRANCHE_NO)
          .by("opening", TRANCHE_PART.TRANCHE_NO)
          .by("debit", TRANCHE_PART.TRANCHE_NO)
          .by("credit", TRANCHE_PART.TRANCHE_NO)
          .by("closing", TRANCHE_PART.TRANCHE_NO);

  private final DSLContext read;
  private final BooksAsKnown books;

  AccountByTranche(DSLContext read, BooksAsKnown books) {
    this.read = read;
    this.books = books;
  }

  Page<SubLedgerRow> of(
      FundId fund, Side normal, String account, LocalDate from, Asked asked, Paging paging) {
    Map<Integer, Sums> parts = parts(fund, account, from, asked);
    Map<Integer, String> names = names(fund);
    int sign = normal == Side.DEBIT ? 1 : -1;
    List<SubLedgerRow> all = new ArrayList<>();
    Sums rest = whole(fund, account, from, asked);
    for (Map.Entry<Integer, Sums> part : parts.entrySet()) {
      rest = rest.minus(part.getValue());
      String item = part.getKey().toString();
      all.add(row(item, names.getOrDefault(part.getKey(), ""), part.getValue(), sign));
    }
    if (!rest.isNothing()) {
      all.add(row("", "", rest, sign));
    }
    sort(all, paging);
    return new Page<>(
        all.stream().skip(paging.offset()).limit(paging.size()).toList(),
        paging.page(),
        paging.size(),
        all.size());
  }

  private static SubLedgerRow row(String item, String name, Sums sums, int sign) {
    long opening = Math.multiplyExact(sign, sums.before().balance());
    long change = Math.multiplyExact(sign, sums.within().balance());
    return new SubLedgerRow(
        item,
        name,
        new Balance(opening),
        new Balance(sums.within().debitFen()),
        new Balance(sums.within().creditFen()),
        new Balance(Math.addExact(opening, change)));
  }

  /** Tranches come in their order, what is of none last; or by a figure. */
  private static void sort(List<SubLedgerRow> rows, Paging paging) {
    boolean known = !SORTS.of(paging).isEmpty();
    boolean down = paging.sort().startsWith("-");
    Comparator<SubLedgerRow> order = ORDERS.get(paging.sort().substring(down ? 1 : 0));
    if (known && order != null) {
      rows.sort(down ? order.reversed() : order);
    } else if (down) {
      Collections.reverse(rows);
    }
  }

  private Map<Integer, Sums> parts(FundId fund, String account, LocalDate from, Asked asked) {
    Condition before = TRANCHE_PART.ON_DATE.lt(from);
    Condition within = TRANCHE_PART.ON_DATE.ge(from);
    Map<Integer, Sums> found =
        new TreeMap<>(Comparator.comparing(no -> no == 0 ? Integer.MAX_VALUE : no));
    read.select(
            TRANCHE_PART.TRANCHE_NO,
            TRANCHE_PART.ACCOUNTS,
            sum(before, TRANCHE_PART.DEBIT_FEN),
            sum(before, TRANCHE_PART.CREDIT_FEN),
            sum(within, TRANCHE_PART.DEBIT_FEN),
            sum(within, TRANCHE_PART.CREDIT_FEN))
        .from(TRANCHE_PART)
        .where(TRANCHE_PART.FUND_ID.eq(fund.value()))
        .and(TRANCHE_PART.SEQ.le(asked.upTo()))
        .and(TRANCHE_PART.ON_DATE.le(asked.asOf()))
        .groupBy(TRANCHE_PART.TRANCHE_NO, TRANCHE_PART.ACCOUNTS)
        .forEach(
            row -> {
              if (holds(account, row.value2())) {
                found.merge(
                    row.value1(),
                    new Sums(
                        new BooksAsKnown.Turned(row.value3(), row.value4()),
                        new BooksAsKnown.Turned(row.value5(), row.value6())),
                    Sums::plus);
              }
            });
    found.values().removeIf(Sums::isNothing);
    return found;
  }

  /** Whether the account holds all accounts of a figure. A part of them cannot be told apart. */
  private static boolean holds(String account, String accounts) {
    List<String> all = Arrays.asList(accounts.split(",", -1));
    long held = all.stream().filter(one -> (one + ".").startsWith(account + ".")).count();
    if (held > 0 && held < all.size()) {
      throw new Malformed(
          JournalError.ACCOUNT_NOT_BY_TRANCHE,
          Facts.of("account", account).and("accounts", String.join(", ", all)),
          "by");
    }
    return held > 0;
  }

  private Sums whole(FundId fund, String account, LocalDate from, Asked asked) {
    BooksAsKnown.Turned before =
        of(books.upTo(fund, new Asked(from.minusDays(1), asked.upTo())), account);
    return new Sums(before, of(books.upTo(fund, asked), account).minus(before));
  }

  private static BooksAsKnown.Turned of(Map<String, BooksAsKnown.Turned> all, String account) {
    return all.entrySet().stream()
        .filter(e -> (e.getKey() + ".").startsWith(account + "."))
        .map(Map.Entry::getValue)
        .reduce(BooksAsKnown.Turned.NOTHING, BooksAsKnown.Turned::plus);
  }

  /** Each tranche by the document that it came on. */
  private Map<Integer, String> names(FundId fund) {
    return read.select(FUND_TRANCHE.TRANCHE_NO, FUND_TRANCHE.DOCUMENT)
        .from(FUND_TRANCHE)
        .where(FUND_TRANCHE.FUND_ID.eq(fund.value()))
        .fetchMap(FUND_TRANCHE.TRANCHE_NO, FUND_TRANCHE.DOCUMENT);
  }

  private static Field<Long> sum(Condition when, Field<Long> fen) {
    return DSL.coalesce(DSL.sum(DSL.when(when, fen).else_(0L)), DSL.inline(0)).cast(Long.class);
  }
}
