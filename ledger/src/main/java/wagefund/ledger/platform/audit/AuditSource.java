package wagefund.ledger.platform.audit;

import static wagefund.schema.read.Tables.ACCOUNT_TURNOVER;
import static wagefund.schema.read.Tables.VOUCHER;
import static wagefund.schema.read.Tables.VOUCHER_LINE;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jooq.Condition;
import org.jooq.Cursor;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.ResultQuery;
import org.jooq.impl.DSL;
import wagefund.ledger.kernel.Balance;
import wagefund.ledger.kernel.PersonId;

/**
 * From where the tables of a package are read: which fund, which months, up to which place in the
 * sealed log, and how people are named.
 */
record AuditSource(DSLContext read, AuditPackage asked, PersonNames names) {

  static final int ROWS_AT_ONCE = 1_000;

  /** Who people are, masked or not. */
  interface PersonNames {
    Map<PersonId, String> of(Set<PersonId> people);
  }

  /** An account as the posting rules call it. */
  record Account(String zh, String en, String side, String book) {

    static final Account UNKNOWN = new Account("", "", "DEBIT", "FINANCIAL");
  }

  Condition ofFund() {
    return VOUCHER.FUND_ID.eq(asked.fundId()).and(VOUCHER.SEQ.le(asked.knownSeq()));
  }

  Condition within() {
    return ofFund()
        .and(VOUCHER.PERIOD.ge(asked.from().toString()))
        .and(VOUCHER.PERIOD.le(asked.to().toString()));
  }

  Map<String, Account> accounts() {
    Map<String, Account> accounts = new TreeMap<>();
    read.selectDistinct(
            ACCOUNT_TURNOVER.ACCOUNT,
            ACCOUNT_TURNOVER.NAME_ZH,
            ACCOUNT_TURNOVER.NAME_EN,
            ACCOUNT_TURNOVER.SIDE,
            ACCOUNT_TURNOVER.BOOK)
        .from(ACCOUNT_TURNOVER)
        .where(ACCOUNT_TURNOVER.FUND_ID.eq(asked.fundId()))
        .and(
            ACCOUNT_TURNOVER.ACCOUNT.in(
                DSL.selectDistinct(VOUCHER_LINE.ACCOUNT)
                    .from(VOUCHER_LINE)
                    .where(VOUCHER_LINE.FUND_ID.eq(asked.fundId()))
                    .and(VOUCHER_LINE.VOUCHER_ID.le(asked.knownSeq()))))
        .forEach(
            r ->
                accounts.put(
                    r.value1(), new Account(r.value2(), r.value3(), r.value4(), r.value5())));
    return accounts;
  }

  /** The same package, read from another read schema. */
  AuditSource reading(DSLContext other) {
    return new AuditSource(other, asked, names);
  }

  /** Gives the rows one after the other as the server sends them; never all are in memory. */
  static <R extends Record> void stream(ResultQuery<R> query, Consumer<R> to) {
    try (Cursor<R> rows = query.fetchSize(Integer.MIN_VALUE).fetchLazy()) {
      rows.forEach(to);
    }
  }

  /** As {@link #stream}, many at once, for who has to look something up for them. */
  static <R extends Record> void streamInBatches(ResultQuery<R> query, Consumer<List<R>> to) {
    List<R> batch = new ArrayList<>();
    stream(
        query,
        row -> {
          batch.add(row);
          if (batch.size() == ROWS_AT_ONCE) {
            to.accept(List.copyOf(batch));
            batch.clear();
          }
        });
    to.accept(List.copyOf(batch));
  }

  static Field<Long> sum(String side) {
    return DSL.coalesce(
            DSL.sum(
                DSL.when(VOUCHER_LINE.SIDE.eq(side), VOUCHER_LINE.AMOUNT_FEN)
                    .otherwise(DSL.inline(0L))),
            DSL.inline(0))
        .cast(Long.class);
  }

  static String side(String side) {
    return side.equals("DEBIT") ? "借" : "贷";
  }

  static String book(String book) {
    return book.equals("BUDGET") ? "预算会计" : "财务会计";
  }

  static String sideOf(long balance) {
    return balance == 0 ? "平" : balance > 0 ? "借" : "贷";
  }

  static String yuan(long fen) {
    return new Balance(fen).toString();
  }

  static String hex(byte[] bytes) {
    return HexFormat.of().formatHex(bytes);
  }
}
