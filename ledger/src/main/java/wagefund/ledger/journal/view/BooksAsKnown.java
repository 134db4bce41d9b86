package wagefund.ledger.journal.view;

import static wagefund.schema.read.Tables.ACCOUNT_TURNOVER;
import static wagefund.schema.read.Tables.KNOWN_BALANCE;
import static wagefund.schema.read.Tables.KNOWN_DAY;
import static wagefund.schema.read.Tables.VOUCHER_LINE;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record3;
import org.jooq.Result;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;
import wagefund.ledger.kernel.FundId;
import wagefund.ledger.kernel.Side;
import wagefund.ledger.platform.read.LogPlaces;

/**
 * 两个日期: the balances of a fund as of a business date, as they were known at a place of the log. It
 * reads the last copy of the balances before that place, what was booked on the days of the month
 * asked about, and the lines after the copy; so the cost does not grow with the history.
 */
@Component
public class BooksAsKnown {

  /** What was debited and credited to an account up to the date. */
  public record Turned(long debitFen, long creditFen) {

    static final Turned NOTHING = new Turned(0, 0);

    Turned plus(Turned other) {
      return new Turned(
          Math.addExact(debitFen, other.debitFen), Math.addExact(creditFen, other.creditFen));
    }

    Turned minus(Turned other) {
      return new Turned(
          Math.subtractExact(debitFen, other.debitFen),
          Math.subtractExact(creditFen, other.creditFen));
    }

    /** Debit less credit. */
    public long balance() {
      return Math.subtractExact(debitFen, creditFen);
    }
  }

  private final DSLContext read;

  public BooksAsKnown(DSLContext read) {
    this.read = read;
  }

  /**
   * The place of the log that answers a question: of the end of a day, or the given one, or the
   * last.
   *
   * @param knownOn the day on which it was known
   * @param position the place itself
   */
  public long place(Optional<LocalDate> knownOn, Optional<Long> position) {
    return new LogPlaces(read).place(knownOn, position);
  }

  /** Each account up to the end of a day. */
  public Map<String, Turned> upTo(FundId fund, Asked asked) {
    long copy = copyBefore(fund, asked.upTo()).orElse(0L);
    Map<String, Turned> found = new TreeMap<>();
    if (copy > 0) {
      addCopied(found, fund, asked.asOf(), copy);
    }
    add(
        found,
        read.select(VOUCHER_LINE.ACCOUNT, sumOn("DEBIT"), sumOn("CREDIT"))
            .from(VOUCHER_LINE)
            .where(VOUCHER_LINE.FUND_ID.eq(fund.value()))
            .and(VOUCHER_LINE.VOUCHER_ID.gt(copy))
            .and(VOUCHER_LINE.VOUCHER_ID.le(asked.upTo()))
            .and(VOUCHER_LINE.ON_DATE.le(asked.asOf()))
            .groupBy(VOUCHER_LINE.ACCOUNT)
            .fetch());
    return found;
  }

  /** What the copy says: the last whole month, and the days of the month that is not over. */
  private void addCopied(Map<String, Turned> found, FundId fund, LocalDate asOf, long copy) {
    YearMonth month = YearMonth.from(asOf);
    boolean wholeMonth = asOf.equals(month.atEndOfMonth());
    Condition ofCopy = KNOWN_BALANCE.FUND_ID.eq(fund.value()).and(KNOWN_BALANCE.SEQ.eq(copy));
    Condition until =
        KNOWN_BALANCE.PERIOD.le((wholeMonth ? month : month.minusMonths(1)).toString());
    String last =
        read.select(DSL.max(KNOWN_BALANCE.PERIOD))
            .from(KNOWN_BALANCE)
            .where(ofCopy.and(until))
            .fetchSingle()
            .value1();
    if (last != null) {
      add(
          found,
          read.select(KNOWN_BALANCE.ACCOUNT, KNOWN_BALANCE.DEBIT_FEN, KNOWN_BALANCE.CREDIT_FEN)
              .from(KNOWN_BALANCE)
              .where(ofCopy.and(KNOWN_BALANCE.PERIOD.eq(last)))
              .fetch());
    }
    if (!wholeMonth) {
      add(
          found,
          read.select(KNOWN_DAY.ACCOUNT, sum(KNOWN_DAY.DEBIT_FEN), sum(KNOWN_DAY.CREDIT_FEN))
              .from(KNOWN_DAY)
              .where(KNOWN_DAY.FUND_ID.eq(fund.value()))
              .and(KNOWN_DAY.ON_DATE.between(month.atDay(1), asOf))
              .and(KNOWN_DAY.AFTER_SEQ.lt(copy))
              .groupBy(KNOWN_DAY.ACCOUNT)
              .fetch());
    }
  }

  private Optional<Long> copyBefore(FundId fund, long upTo) {
    return Optional.ofNullable(
        read.select(KNOWN_BALANCE.SEQ)
            .from(KNOWN_BALANCE)
            .where(KNOWN_BALANCE.FUND_ID.eq(fund.value()))
            .and(KNOWN_BALANCE.SEQ.le(upTo))
            .orderBy(KNOWN_BALANCE.SEQ.desc())
            .limit(1)
            .fetchOne(KNOWN_BALANCE.SEQ));
  }

  private static Field<Long> sumOn(String side) {
    return DSL.coalesce(
            DSL.sum(DSL.when(VOUCHER_LINE.SIDE.eq(side), VOUCHER_LINE.AMOUNT_FEN).else_(0L)),
            DSL.inline(0))
        .cast(Long.class);
  }

  private static Field<Long> sum(Field<Long> amount) {
    return DSL.coalesce(DSL.sum(amount), DSL.inline(0)).cast(Long.class);
  }

  private static void add(Map<String, Turned> found, Result<Record3<String, Long, Long>> rows) {
    rows.forEach(
        row -> found.merge(row.value1(), new Turned(row.value2(), row.value3()), Turned::plus));
  }

  /** The names of the accounts of a fund by their codes, as they were called last. */
  Map<String, AccountName> names(FundId fund) {
    var last =
        read.select(ACCOUNT_TURNOVER.ACCOUNT, DSL.max(ACCOUNT_TURNOVER.PERIOD).as("period"))
            .from(ACCOUNT_TURNOVER)
            .where(ACCOUNT_TURNOVER.FUND_ID.eq(fund.value()))
            .groupBy(ACCOUNT_TURNOVER.ACCOUNT)
            .asTable("last_month");
    Map<String, AccountName> names = new TreeMap<>();
    read.select(
            ACCOUNT_TURNOVER.ACCOUNT,
            ACCOUNT_TURNOVER.NAME_ZH,
            ACCOUNT_TURNOVER.NAME_EN,
            ACCOUNT_TURNOVER.SIDE,
            ACCOUNT_TURNOVER.BOOK)
        .from(last)
        .join(ACCOUNT_TURNOVER)
        .on(ACCOUNT_TURNOVER.FUND_ID.eq(fund.value()))
        .and(ACCOUNT_TURNOVER.ACCOUNT.eq(last.field(ACCOUNT_TURNOVER.ACCOUNT)))
        .and(ACCOUNT_TURNOVER.PERIOD.eq(last.field("period", String.class)))
        .forEach(
            r ->
                names.put(
                    r.value1(),
                    new AccountName(
                        r.value1(), r.value2(), r.value3(), Side.valueOf(r.value4()), r.value5())));
    return names;
  }
}
