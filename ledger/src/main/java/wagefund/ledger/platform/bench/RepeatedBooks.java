package wagefund.ledger.platform.bench;

import static wagefund.schema.read.Tables.ACCOUNT_TURNOVER;
import static wagefund.schema.read.Tables.KNOWN_DAY;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jooq.DSLContext;
import org.springframework.transaction.support.TransactionTemplate;
import wagefund.ledger.kernel.FundId;
import wagefund.schema.read.tables.records.AccountTurnoverRecord;
import wagefund.schema.read.tables.records.KnownBalanceRecord;
import wagefund.schema.read.tables.records.KnownDayRecord;

/**
 * The weeks of one fund once more for another fund, and again after every 30 days: every line is
 * copied by the server, later in the log and later in time. What is kept beside the lines is made
 * from the copied days as the projection makes it.
 */
final class RepeatedBooks {

  private static final int BATCH = 5_000;

  private final DSLContext read;
  private final TransactionTemplate transaction;
  private final FundId from;
  private final FundId to;
  private final long places;

  /**
   * @param from whose books are repeated
   * @param to the fund that gets the copies
   * @param places how many places of the log they take
   */
  RepeatedBooks(
      DSLContext read, TransactionTemplate transaction, FundId from, FundId to, long places) {
    this.read = read;
    this.transaction = transaction;
    this.from = from;
    this.to = to;
    this.places = places;
  }

  /** Makes so many copies; answers the last place of the log. */
  long make(long copies) {
    for (long copy = 1; copy <= copies; copy++) {
      long number = copy;
      transaction.executeWithoutResult(status -> repeat(number));
    }
    transaction.executeWithoutResult(status -> keepBeside());
    return (copies + 1) * places;
  }

  private void repeat(long copy) {
    read.execute(
        """
        insert into voucher_line (voucher_id, line_no, fund_id, on_date, account, summary, side,
          amount_fen, book, case_id, debtor, person_id)
        select voucher_id + ?, line_no, ?, date_add(on_date, interval ? day), account, summary,
          side, amount_fen, book, concat(case_id, '-', ?), debtor, person_id
        from voucher_line where fund_id = ?""",
        copy * places,
        to.value(),
        copy * MadeBooks.DAYS_LATER,
        copy,
        from.value());
    read.execute(
        """
        insert into known_day (fund_id, on_date, account, after_seq, debit_fen, credit_fen)
        select ?, date_add(on_date, interval ? day), account, after_seq + ?, debit_fen,
          credit_fen
        from known_day where fund_id = ?""",
        to.value(),
        copy * MadeBooks.DAYS_LATER,
        copy * places,
        from.value());
    read.execute(
        """
        insert into log_day (day, last_seq)
        select date_add(day, interval ? day), last_seq + ? from log_day
        where day >= ? and day < ?""",
        copy * MadeBooks.DAYS_LATER,
        copy * places,
        MadeBooks.BEGIN,
        MadeBooks.BEGIN.plusDays(MadeBooks.DAYS_LATER));
  }

  /** Debit and credit of an account. */
  private record Sums(long debitFen, long creditFen) {
    Sums plus(Sums other) {
      return new Sums(
          Math.addExact(debitFen, other.debitFen), Math.addExact(creditFen, other.creditFen));
    }
  }

  /**
   * Turnover by month and account, and the copies of the balances where the projection has them.
   */
  private void keepBeside() {
    TreeMap<Long, List<KnownDayRecord>> buckets = new TreeMap<>();
    read.selectFrom(KNOWN_DAY)
        .where(KNOWN_DAY.FUND_ID.eq(to.value()))
        .forEach(
            day -> buckets.computeIfAbsent(day.getAfterSeq(), seq -> new ArrayList<>()).add(day));
    Map<String, Map<String, Sums>> turnover = new TreeMap<>();
    List<KnownBalanceRecord> rows = new ArrayList<>();
    buckets.forEach(
        (seq, days) -> {
          addCopy(rows, turnover, seq);
          days.forEach(day -> addDay(turnover, day));
        });
    read.batchInsert(rows).execute();
    writeTurnover(turnover);
  }

  private static void addDay(Map<String, Map<String, Sums>> turnover, KnownDayRecord day) {
    turnover
        .computeIfAbsent(YearMonth.from(day.getOnDate()).toString(), month -> new TreeMap<>())
        .merge(day.getAccount(), new Sums(day.getDebitFen(), day.getCreditFen()), Sums::plus);
  }

  private void addCopy(
      List<KnownBalanceRecord> rows, Map<String, Map<String, Sums>> turnover, long seq) {
    Map<String, Sums> reached = new TreeMap<>();
    turnover.forEach(
        (month, accounts) -> {
          accounts.forEach((account, sums) -> reached.merge(account, sums, Sums::plus));
          reached.forEach(
              (account, sums) ->
                  rows.add(
                      new KnownBalanceRecord(
                          to.value(), seq, month, account, sums.debitFen(), sums.creditFen())));
        });
    if (rows.size() >= BATCH) {
      read.batchInsert(rows).execute();
      rows.clear();
    }
  }

  private void writeTurnover(Map<String, Map<String, Sums>> turnover) {
    Map<String, AccountTurnoverRecord> names = new TreeMap<>();
    read.selectFrom(ACCOUNT_TURNOVER)
        .where(ACCOUNT_TURNOVER.FUND_ID.eq(from.value()))
        .forEach(row -> names.put(row.getAccount(), row));
    List<AccountTurnoverRecord> rows = new ArrayList<>();
    turnover.forEach(
        (month, accounts) ->
            accounts.forEach(
                (account, sums) -> {
                  AccountTurnoverRecord row = read.newRecord(ACCOUNT_TURNOVER, names.get(account));
                  row.setFundId(to.value());
                  row.setPeriod(month);
                  row.setDebitFen(sums.debitFen());
                  row.setCreditFen(sums.creditFen());
                  rows.add(row);
                }));
    read.batchInsert(rows).execute();
    read.execute(
        "insert into fund_book select ?, profiles, lines_since_snapshot, last_copy_seq"
            + " from fund_book where fund_id = ?",
        to.value(),
        from.value());
  }
}
