package wagefund.ledger.journal.view;

import static wagefund.schema.read.Tables.ACCOUNT_TURNOVER;
import static wagefund.schema.read.Tables.FUND_BOOK;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import wagefund.ledger.fund.event.PeriodClosed;
import wagefund.ledger.kernel.FundId;
import wagefund.ledger.platform.read.WriteSet;
import wagefund.schema.read.tables.records.AccountTurnoverRecord;
import wagefund.schema.read.tables.records.FundBookRecord;
import wagefund.schema.read.tables.records.KnownTurnoverRecord;
import wagefund.schema.read.tables.records.PeriodBalanceRecord;
import wagefund.schema.read.tables.records.VoucherRecord;

/**
 * What the books were known to be at a place of the log: a copy of the turnover of all months after
 * every so many lines, so that a question about the past reads one copy and the few lines after it,
 * however long the history is.
 */
final class BookSnapshots {

  /** After how many lines of a fund a copy is made. */
  static final int EVERY = 5_000;

  private BookSnapshots() {}

  static void count(VoucherRecord voucher, int lines, WriteSet rows) {
    FundBookRecord book = rows.find(FUND_BOOK, voucher.getFundId()).orElse(null);
    if (book == null) {
      return;
    }
    book.setLinesSinceSnapshot(book.getLinesSinceSnapshot() + lines);
    if (book.getLinesSinceSnapshot() < EVERY) {
      return;
    }
    book.setLinesSinceSnapshot(0);
    for (AccountTurnoverRecord row : turnover(voucher.getFundId(), rows)) {
      KnownTurnoverRecord copy = new KnownTurnoverRecord();
      copy.setFundId(row.getFundId());
      copy.setSeq(voucher.getSeq());
      copy.setAccount(row.getAccount());
      copy.setPeriod(row.getPeriod());
      copy.setDebitFen(row.getDebitFen());
      copy.setCreditFen(row.getCreditFen());
      rows.add(copy);
    }
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
