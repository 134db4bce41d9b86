package wagefund.ledger.journal.view;

import static wagefund.schema.read.Tables.ACCOUNT_TURNOVER;
import static wagefund.schema.read.Tables.FUND_BOOK;
import static wagefund.schema.read.Tables.KNOWN_DAY;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import wagefund.ledger.fund.event.PeriodClosed;
import wagefund.ledger.kernel.FundId;
import wagefund.ledger.kernel.Side;
import wagefund.ledger.platform.read.WriteSet;
import wagefund.schema.read.tables.records.AccountTurnoverRecord;
import wagefund.schema.read.tables.records.FundBookRecord;
import wagefund.schema.read.tables.records.KnownBalanceRecord;
import wagefund.schema.read.tables.records.KnownDayRecord;
import wagefund.schema.read.tables.records.PeriodBalanceRecord;
import wagefund.schema.read.tables.records.VoucherLineRecord;
import wagefund.schema.read.tables.records.VoucherRecord;

/**
 * What the books were known to be at a place of the log: a copy of the balances at the end of each
 * month after every so many lines, and what was booked on each day between two copies. So a
 * question about the past reads one row of each account, those of the days of one month, and the
 * few lines after the copy, however long the history is and however many lines a month has.
 */
final class BookSnapshots {

  /** After how many lines of a fund a copy is made. */
  static final int EVERY = 5_000;

  private BookSnapshots() {}

  static void count(VoucherRecord voucher, List<VoucherLineRecord> lines, WriteSet rows) {
    FundBookRecord book = rows.find(FUND_BOOK, voucher.getFundId()).orElse(null);
    if (book == null) {
      return;
    }
    for (VoucherLineRecord line : lines) {
      addToDay(line, book.getLastCopySeq(), rows);
    }
    book.setLinesSinceSnapshot(book.getLinesSinceSnapshot() + lines.size());
    if (book.getLinesSinceSnapshot() < EVERY) {
      return;
    }
    book.setLinesSinceSnapshot(0);
    book.setLastCopySeq(voucher.getSeq());
    copy(voucher, rows);
  }

  private static void addToDay(VoucherLineRecord line, long afterSeq, WriteSet rows) {
    KnownDayRecord day =
        rows.find(KNOWN_DAY, line.getFundId(), line.getOnDate(), line.getAccount(), afterSeq)
            .orElseGet(
                () ->
                    rows.add(
                        new KnownDayRecord(
                            line.getFundId(),
                            line.getOnDate(),
                            line.getAccount(),
                            afterSeq,
                            0L,
                            0L)));
    if (line.getSide().equals(Side.DEBIT.name())) {
      day.setDebitFen(Math.addExact(day.getDebitFen(), line.getAmountFen()));
    } else {
      day.setCreditFen(Math.addExact(day.getCreditFen(), line.getAmountFen()));
    }
  }

  /** Each month has a row of each account that moved until then, so that one month says it all. */
  private static void copy(VoucherRecord voucher, WriteSet rows) {
    Map<String, List<AccountTurnoverRecord>> months = new TreeMap<>();
    for (AccountTurnoverRecord row : turnover(voucher.getFundId(), rows)) {
      months.computeIfAbsent(row.getPeriod(), month -> new ArrayList<>()).add(row);
    }
    Map<String, BooksAsKnown.Turned> reached = new TreeMap<>();
    months.forEach(
        (month, turned) -> {
          for (AccountTurnoverRecord row : turned) {
            reached.merge(
                row.getAccount(),
                new BooksAsKnown.Turned(row.getDebitFen(), row.getCreditFen()),
                BooksAsKnown.Turned::plus);
          }
          reached.forEach(
              (account, sum) ->
                  rows.add(
                      new KnownBalanceRecord(
                          voucher.getFundId(),
                          voucher.getSeq(),
                          month,
                          account,
                          sum.debitFen(),
                          sum.creditFen())));
        });
  }

  /**
   * The balances at the end of a month that is closed: they are those with which the next opens.
   */
  static void keepClosing(PeriodClosed closed, long seq, WriteSet rows) {
    String period = closed.period().toString();
    Map<String, PeriodBalanceRecord> balances = new HashMap<>();
    for (AccountTurnoverRecord row : turnover(closed.fundId().value(), rows)) {
      if (row.getPeriod().compareTo(period) <= 0) {
        PeriodBalanceRecord balance =
            balances.computeIfAbsent(
                row.getAccount(),
                account -> {
                  PeriodBalanceRecord fresh = new PeriodBalanceRecord();
                  fresh.setFundId(row.getFundId());
                  fresh.setPeriod(period);
                  fresh.setAccount(account);
                  fresh.setDebitFen(0L);
                  fresh.setCreditFen(0L);
                  fresh.setSeq(seq);
                  return fresh;
                });
        balance.setDebitFen(Math.addExact(balance.getDebitFen(), row.getDebitFen()));
        balance.setCreditFen(Math.addExact(balance.getCreditFen(), row.getCreditFen()));
      }
    }
    balances.values().stream()
        .sorted(Comparator.comparing(PeriodBalanceRecord::getAccount))
        .forEach(rows::add);
  }

  /** Debit less credit of an account over all months. */
  static long balance(FundId fund, String account, WriteSet rows) {
    return turnover(fund.value(), rows).stream()
        .filter(row -> row.getAccount().equals(account))
        .mapToLong(row -> row.getDebitFen() - row.getCreditFen())
        .sum();
  }

  private static List<AccountTurnoverRecord> turnover(String fund, WriteSet rows) {
    return rows.all(
        ACCOUNT_TURNOVER, ACCOUNT_TURNOVER.FUND_ID.eq(fund), row -> row.getFundId().equals(fund));
  }
}
