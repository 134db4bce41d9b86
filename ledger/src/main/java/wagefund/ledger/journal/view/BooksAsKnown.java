package wagefund.ledger.journal.view;

import static wagefund.schema.read.Tables.ACCOUNT_TURNOVER;
import static wagefund.schema.read.Tables.KNOWN_TURNOVER;
import static wagefund.schema.read.Tables.PROJECTION_POSITION;
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

/**
 * 两个日期: the balances of a fund as of a business date, as they were known at a place of the log. It
 * reads the last copy of the turnover before that place, the lines after it, and the lines of the
 * month asked about; so the cost does not grow with the history.
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
    long last =
        Optional.ofNullable(
                read.select(DSL.max(PROJECTION_POSITION.SEQ))
                    .from(PROJECTION_POSITION)
                    .fetchOne(0, Long.class))
            .orElse(0L);
    return Math.min(
        last, position.orElseGet(() -> knownOn.map(d -> DayPositions.of(d, read)).orElse(last)));
  }

  /** Each account up to the end of a day. */
  public Map<String, Turned> upTo(FundId fund, Asked asked) {
    YearMonth month = YearMonth.from(asked.asOf());
    boolean wholeMonth = asked.asOf().equals(month.atEndOfMonth());
    String before = wholeMonth ? month.plusMonths(1).toString() : month.toString();
    LocalDate firstDay = wholeMonth ? month.plusMonths(1).atDay(1) : month.atDay(1);
    Optional<Long> copy = copyBefore(fund, asked.upTo());
    Map<String, Turned> found = new TreeMap<>();
    long from = 0;
    if (copy.isPresent()) {
      from = copy.get();
      add(
          found,
          read.select(
                  KNOWN_TURNOVER.ACCOUNT,
                  sum(KNOWN_TURNOVER.DEBIT_FEN),
                  sum(KNOWN_TURNOVER.CREDIT_FEN))
              .from(KNOWN_TURNOVER)
              .where(KNOWN_TURNOVER.FUND_ID.eq(fund.value()))
              .and(KNOWN_TURNOVER.SEQ.eq(from))
              .and(KNOWN_TURNOVER.PERIOD.lt(before))
              .groupBy(KNOWN_TURNOVER.ACCOUNT)
              .fetch());
    }
    add(
        found,
        lines(
            VOUCHER_LINE
                .FUND_ID
                .eq(fund.value())
                .and(VOUCHER_LINE.VOUCHER_ID.gt(from))
                .and(VOUCHER_LINE.VOUCHER_ID.le(asked.upTo()))
                .and(VOUCHER_LINE.ON_DATE.lt(firstDay))));
    if (!wholeMonth) {
      add(
          found,
          lines(
              VOUCHER_LINE
                  .FUND_ID
                  .eq(fund.value())
                  .and(VOUCHER_LINE.ON_DATE.between(firstDay, asked.asOf()))
                  .and(VOUCHER_LINE.VOUCHER_ID.le(asked.upTo()))));
    }
    return found;
  }

  private Optional<Long> copyBefore(FundId fund, long upTo) {
    return Optional.ofNullable(
        read.select(KNOWN_TURNOVER.SEQ)
            .from(KNOWN_TURNOVER)
            .where(KNOWN_TURNOVER.FUND_ID.eq(fund.value()))
            .and(KNOWN_TURNOVER.SEQ.le(upTo))
            .orderBy(KNOWN_TURNOVER.SEQ.desc())
            .limit(1)
            .fetchOne(KNOWN_TURNOVER.SEQ));
  }

  private Result<Record3<String, Long, Long>> lines(Condition wanted) {
    return read.select(VOUCHER_LINE.ACCOUNT, sumOn("DEBIT"), sumOn("CREDIT"))
        .from(VOUCHER_LINE)
        .where(wanted)
        .groupBy(VOUCHER_LINE.ACCOUNT)
        .fetch();
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

  /** The names of the accounts of a fund: code, then Chinese, English, side and book. */
  Map<String, AccountName> names(FundId fund) {
    Map<String, AccountName> names = new TreeMap<>();
    read.select(
            ACCOUNT_TURNOVER.ACCOUNT,
            DSL.max(ACCOUNT_TURNOVER.NAME_ZH),
            DSL.max(ACCOUNT_TURNOVER.NAME_EN),
            DSL.max(ACCOUNT_TURNOVER.SIDE),
            DSL.max(ACCOUNT_TURNOVER.BOOK))
        .from(ACCOUNT_TURNOVER)
        .where(ACCOUNT_TURNOVER.FUND_ID.eq(fund.value()))
        .groupBy(ACCOUNT_TURNOVER.ACCOUNT)
        .forEach(
            r ->
                names.put(
                    r.value1(),
                    new AccountName(
                        r.value1(), r.value2(), r.value3(), Side.valueOf(r.value4()), r.value5())));
    return names;
  }
}
