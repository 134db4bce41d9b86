package wagefund.reporting;

import static wagefund.schema.read.Tables.ACCOUNT_TURNOVER;
import static wagefund.schema.read.Tables.FUND_POSITION;
import static wagefund.schema.read.Tables.KNOWN_BALANCE;
import static wagefund.schema.read.Tables.KNOWN_DAY;
import static wagefund.schema.read.Tables.LOG_DAY;
import static wagefund.schema.read.Tables.VOUCHER_LINE;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record3;
import org.jooq.Result;
import org.jooq.impl.DSL;
import wagefund.schema.read.tables.records.AccountTurnoverRecord;
import wagefund.schema.read.tables.records.FundPositionRecord;

/**
 * 账簿: the books of a fund up to a place of the ledger's one order. Vouchers of later places are
 * left out, and nothing before a place ever changes; so what is read here is the same for ever.
 */
final class Books {

  private final DSLContext read;
  private final FundPositionRecord fund;
  private final long place;

  Books(DSLContext read, String fundId, Known known) throws NothingToState {
    this.read = read;
    this.place = known.place(read);
    this.fund =
        read.selectFrom(FUND_POSITION)
            .where(FUND_POSITION.FUND_ID.eq(fundId))
            .fetchOptional()
            .orElseThrow(() -> new NothingToState("fund", fundId));
  }

  String fundId() {
    return fund.getFundId();
  }

  String code() {
    return fund.getCode();
  }

  String name() {
    return fund.getName();
  }

  long place() {
    return place;
  }

  /** What the head of each of these statements says. */
  Map<String, Object> facts(LocalDate from, LocalDate to) {
    Map<String, Object> facts = new HashMap<>();
    facts.put("fund", fund.getName());
    facts.put("fundCode", fund.getCode());
    facts.put("keeper", fund.getKeeper());
    facts.put("period", from + " 至 " + to);
    facts.put("known", known(read, place));
    return facts;
  }

  /** Such as {@code 账序 1234（2026-02-15）}: the place, and the day on which it was recorded. */
  static String known(DSLContext read, long place) {
    LocalDate day =
        read.select(DSL.min(LOG_DAY.DAY))
            .from(LOG_DAY)
            .where(LOG_DAY.LAST_SEQ.ge(place))
            .fetchOne(0, LocalDate.class);
    return day == null ? "账序 " + place : "账序 " + place + "（" + day + "）";
  }

  /** Such as {@code KMYE-ZZJ-20260101-20260131-1234}. */
  String number(String kind, LocalDate from, LocalDate to) {
    return "%s-%s-%s-%s-%d"
        .formatted(
            kind,
            fund.getCode(),
            from.toString().replace("-", ""),
            to.toString().replace("-", ""),
            place);
  }

  /** The lines that are known. */
  Condition known() {
    return VOUCHER_LINE.FUND_ID.eq(fundId()).and(VOUCHER_LINE.VOUCHER_ID.le(place));
  }

  /** The known lines of an account and of those below it. */
  Condition known(String account) {
    return known()
        .and(VOUCHER_LINE.ACCOUNT.eq(account).or(VOUCHER_LINE.ACCOUNT.startsWith(account + ".")));
  }

  /**
   * What was debited and credited to each account up to the end of a day: by the last copy of the
   * balances before the place, the days of the month, and the lines after the copy.
   */
  Map<String, Turned> upTo(LocalDate day) {
    long copied = lastCopy().orElse(0L);
    Map<String, Turned> found = new TreeMap<>();
    if (copied > 0) {
      addCopied(found, day, copied);
    }
    add(
        found,
        byAccount(
            known().and(VOUCHER_LINE.VOUCHER_ID.gt(copied)).and(VOUCHER_LINE.ON_DATE.le(day))));
    return found;
  }

  private void addCopied(Map<String, Turned> found, LocalDate day, long copied) {
    YearMonth month = YearMonth.from(day);
    boolean wholeMonth = day.equals(month.atEndOfMonth());
    Condition ofCopy = KNOWN_BALANCE.FUND_ID.eq(fundId()).and(KNOWN_BALANCE.SEQ.eq(copied));
    String last =
        read.select(DSL.max(KNOWN_BALANCE.PERIOD))
            .from(KNOWN_BALANCE)
            .where(ofCopy)
            .and(KNOWN_BALANCE.PERIOD.le((wholeMonth ? month : month.minusMonths(1)).toString()))
            .fetchOne(0, String.class);
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
          read.select(
                  KNOWN_DAY.ACCOUNT,
                  Turned.total(KNOWN_DAY.DEBIT_FEN),
                  Turned.total(KNOWN_DAY.CREDIT_FEN))
              .from(KNOWN_DAY)
              .where(KNOWN_DAY.FUND_ID.eq(fundId()))
              .and(KNOWN_DAY.ON_DATE.between(month.atDay(1), day))
              .and(KNOWN_DAY.AFTER_SEQ.lt(copied))
              .groupBy(KNOWN_DAY.ACCOUNT)
              .fetch());
    }
  }

  private Optional<Long> lastCopy() {
    return Optional.ofNullable(
        read.select(KNOWN_BALANCE.SEQ)
            .from(KNOWN_BALANCE)
            .where(KNOWN_BALANCE.FUND_ID.eq(fundId()))
            .and(KNOWN_BALANCE.SEQ.le(place))
            .orderBy(KNOWN_BALANCE.SEQ.desc())
            .limit(1)
            .fetchOne(KNOWN_BALANCE.SEQ));
  }

  private Result<Record3<String, Long, Long>> byAccount(Condition wanted) {
    return read.select(VOUCHER_LINE.ACCOUNT, Turned.DEBIT, Turned.CREDIT)
        .from(VOUCHER_LINE)
        .where(wanted)
        .groupBy(VOUCHER_LINE.ACCOUNT)
        .fetch();
  }

  private static void add(Map<String, Turned> found, Result<Record3<String, Long, Long>> rows) {
    rows.forEach(
        row -> found.merge(row.value1(), new Turned(row.value2(), row.value3()), Turned::plus));
  }

  /** What the lines that meet a condition debit and credit together. */
  Turned turned(Condition wanted) {
    return read.select(Turned.DEBIT, Turned.CREDIT)
        .from(VOUCHER_LINE)
        .where(wanted)
        .fetchSingle(row -> new Turned(row.value1(), row.value2()));
  }

  /**
   * The accounts up to a month, by code. An account is called as in the last month in which
   * something of it is known.
   */
  Map<String, Account> accounts(YearMonth upTo) {
    Map<String, Account> found = new TreeMap<>();
    for (AccountTurnoverRecord row :
        read.selectFrom(ACCOUNT_TURNOVER)
            .where(ACCOUNT_TURNOVER.FUND_ID.eq(fundId()))
            .and(ACCOUNT_TURNOVER.PERIOD.le(upTo.toString()))
            .orderBy(ACCOUNT_TURNOVER.ACCOUNT, ACCOUNT_TURNOVER.PERIOD.desc())) {
      if (!found.containsKey(row.getAccount()) && isKnown(row)) {
        found.put(row.getAccount(), Account.of(row));
      }
    }
    return found;
  }

  private boolean isKnown(AccountTurnoverRecord row) {
    YearMonth month = YearMonth.parse(row.getPeriod());
    return read.fetchExists(
        DSL.selectOne()
            .from(VOUCHER_LINE)
            .where(known())
            .and(VOUCHER_LINE.ACCOUNT.eq(row.getAccount()))
            .and(VOUCHER_LINE.ON_DATE.between(month.atDay(1), month.atEndOfMonth())));
  }

  /** 科目: an account of the chart. */
  record Account(String code, Both name, boolean onDebit, String book) {

    static Account of(AccountTurnoverRecord row) {
      return new Account(
          row.getAccount(),
          new Both(row.getNameZh(), row.getNameEn()),
          row.getSide().equals("DEBIT"),
          row.getBook());
    }

    /** Its code before its name. */
    Both full() {
      return new Both(code + " " + name.zh(), name.en());
    }
  }

  /** What was debited and credited; below zero where red vouchers took back more. */
  record Turned(long debitFen, long creditFen) {

    static final Turned NOTHING = new Turned(0, 0);
    static final Field<Long> DEBIT = on("DEBIT");
    static final Field<Long> CREDIT = on("CREDIT");

    private static Field<Long> on(String side) {
      return total(DSL.when(VOUCHER_LINE.SIDE.eq(side), VOUCHER_LINE.AMOUNT_FEN).else_(0L));
    }

    static Field<Long> total(Field<Long> amount) {
      return DSL.coalesce(DSL.sum(amount), DSL.inline(0)).cast(Long.class);
    }

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
    long balance() {
      return Math.subtractExact(debitFen, creditFen);
    }

    long balanceOnDebit() {
      return Math.max(balance(), 0);
    }

    long balanceOnCredit() {
      return Math.max(Math.negateExact(balance()), 0);
    }
  }

  /** 借、贷、平: on which side a balance is. */
  static Both side(long debitLessCredit) {
    return debitLessCredit > 0
        ? new Both("借", "Dr")
        : debitLessCredit < 0 ? new Both("贷", "Cr") : new Both("平", "—");
  }
}
