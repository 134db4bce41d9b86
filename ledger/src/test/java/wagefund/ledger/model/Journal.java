package wagefund.ledger.model;

import static wagefund.schema.read.Tables.PERIOD_BALANCE;
import static wagefund.schema.read.Tables.VOUCHER;
import static wagefund.schema.read.Tables.VOUCHER_LINE;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import wagefund.ledger.fund.event.PeriodClosed;
import wagefund.ledger.platform.read.Projection;
import wagefund.ledger.platform.read.RowsInMemory;
import wagefund.ledger.platform.read.SealedEvent;
import wagefund.ledger.platform.read.WriteSet;
import wagefund.schema.read.tables.records.PeriodBalanceRecord;
import wagefund.schema.read.tables.records.VoucherLineRecord;
import wagefund.schema.read.tables.records.VoucherRecord;

/**
 * The books of one world as the ledger's own journal makes them, event by event, in memory: so that
 * they can be looked at after every command.
 */
final class Journal {

  /** A line of a voucher; red ones are below zero. */
  record Line(String account, boolean debit, long fen, String book, String caseId) {}

  /** A voucher as it was booked. */
  record Voucher(
      String type,
      String period,
      int number,
      LocalDate on,
      String event,
      String approval,
      String caseId,
      String preparer,
      String checker,
      List<Line> lines) {

    Voucher {
      lines = List.copyOf(lines);
    }
  }

  /** The balance, debit less credit, with which an account of a month was closed. */
  record Closing(String period, Map<String, Long> balances) {}

  /** What one event did to the books. */
  record Booked(List<Voucher> vouchers, List<Closing> closings) {}

  private final Projection projection;
  private final WriteSet rows = RowsInMemory.empty();
  private long seq;

  /**
   * @param projection the journal of the ledger
   */
  Journal(Projection projection) {
    this.projection = projection;
  }

  Booked on(List<RealLedger.Stored> events) {
    List<Voucher> vouchers = new ArrayList<>();
    List<Closing> closings = new ArrayList<>();
    for (RealLedger.Stored event : events) {
      seq++;
      projection.on(
          new SealedEvent(
              seq, event.eventId(), event.aggregateId(), Instant.EPOCH, event.payload()),
          rows);
      rows.find(VOUCHER, seq).map(this::voucher).ifPresent(vouchers::add);
      if (event.payload() instanceof PeriodClosed closed) {
        closings.add(closing(closed.period().toString()));
      }
    }
    return new Booked(vouchers, closings);
  }

  private Voucher voucher(VoucherRecord row) {
    List<Line> lines = new ArrayList<>();
    Optional<VoucherLineRecord> line = rows.find(VOUCHER_LINE, row.getVoucherId(), 1);
    while (line.isPresent()) {
      VoucherLineRecord l = line.get();
      lines.add(
          new Line(
              l.getAccount(),
              l.getSide().equals("DEBIT"),
              l.getAmountFen(),
              l.getBook(),
              l.getCaseId()));
      line = rows.find(VOUCHER_LINE, row.getVoucherId(), lines.size() + 1);
    }
    return new Voucher(
        row.getType(),
        row.getPeriod(),
        row.getNumber(),
        row.getOnDate(),
        row.getEventType(),
        row.getApproval(),
        row.getCaseId(),
        row.getPreparer(),
        row.getChecker(),
        lines);
  }

  private Closing closing(String period) {
    Map<String, Long> balances = new HashMap<>();
    for (PeriodBalanceRecord row :
        rows.all(
            PERIOD_BALANCE, PERIOD_BALANCE.PERIOD.eq(period), r -> r.getPeriod().equals(period))) {
      balances.put(row.getAccount(), row.getDebitFen() - row.getCreditFen());
    }
    return new Closing(period, balances);
  }
}
