package wagefund.reporting;

import static wagefund.schema.read.Tables.FUND_TRANCHE;
import static wagefund.schema.read.Tables.TRANCHE_PART;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jooq.DSLContext;
import wagefund.reporting.Books.Turned;

/** 按拨款: what of an account came from which money, as the ledger told it apart event by event. */
final class TranchesInBooks {

  private static final Map<String, String> SOURCES =
      Map.of(
          "ALLOCATION", "财政拨款",
          "REPLENISHMENT", "补足资金",
          "DONATION", "捐赠资金",
          "LEVY", "征缴资金",
          "INTEREST", "利息");

  private final DSLContext read;
  private final Books books;
  private final String account;

  TranchesInBooks(DSLContext read, Books books, String account) {
    this.read = read;
    this.books = books;
    this.account = account;
  }

  /** By the numbers of the tranches; what is of none of them, number 0, comes last. */
  Map<Integer, Turned> upTo(LocalDate day) throws NothingToState {
    Map<Integer, Turned> found =
        new TreeMap<>(Comparator.comparing(no -> no == 0 ? Integer.MAX_VALUE : no));
    for (var row :
        read.select(
                TRANCHE_PART.TRANCHE_NO,
                TRANCHE_PART.ACCOUNTS,
                Turned.total(TRANCHE_PART.DEBIT_FEN),
                Turned.total(TRANCHE_PART.CREDIT_FEN))
            .from(TRANCHE_PART)
            .where(TRANCHE_PART.FUND_ID.eq(books.fundId()))
            .and(TRANCHE_PART.SEQ.le(books.place()))
            .and(TRANCHE_PART.ON_DATE.le(day))
            .groupBy(TRANCHE_PART.TRANCHE_NO, TRANCHE_PART.ACCOUNTS)) {
      if (isOfAccount(row.value2())) {
        found.merge(row.value1(), new Turned(row.value3(), row.value4()), Turned::plus);
      }
    }
    return found;
  }

  /** Several accounts that hold one figure together cannot be told apart by tranche. */
  private boolean isOfAccount(String accounts) throws NothingToState {
    List<String> all = List.of(accounts.split(",", -1));
    long held = all.stream().filter(one -> (one + ".").startsWith(account + ".")).count();
    if (held > 0 && held < all.size()) {
      throw new NothingToState("account by tranche", account);
    }
    return held > 0;
  }

  /** Such as {@code 第 1 笔 财政拨款 锦财〔2025〕1号}. */
  Map<Integer, String> names() {
    Map<Integer, String> names = new TreeMap<>();
    names.put(0, "（多收、待查、代收等 beyond debts, unidentified, for others）");
    read.select(FUND_TRANCHE.TRANCHE_NO, FUND_TRANCHE.SOURCE, FUND_TRANCHE.DOCUMENT)
        .from(FUND_TRANCHE)
        .where(FUND_TRANCHE.FUND_ID.eq(books.fundId()))
        .and(FUND_TRANCHE.TRANCHE_NO.gt(0))
        .forEach(
            row ->
                names.put(
                    row.value1(),
                    "第 %d 笔 %s %s"
                        .formatted(
                            row.value1(),
                            SOURCES.getOrDefault(row.value2(), row.value2()),
                            row.value3())));
    return names;
  }
}
