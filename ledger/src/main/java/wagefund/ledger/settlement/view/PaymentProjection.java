package wagefund.ledger.settlement.view;

import static wagefund.schema.read.Tables.ADVANCE;
import static wagefund.schema.read.Tables.ADVANCE_LINE;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import wagefund.ledger.kernel.AdvanceId;
import wagefund.ledger.platform.read.EventHandlers;
import wagefund.ledger.platform.read.Projection;
import wagefund.ledger.platform.read.SealedEvent;
import wagefund.ledger.platform.read.WriteSet;
import wagefund.ledger.settlement.event.BankReported;
import wagefund.ledger.settlement.event.BatchReleased;
import wagefund.ledger.settlement.event.LineCancelled;
import wagefund.ledger.settlement.event.LineCorrected;
import wagefund.ledger.settlement.event.LineReissued;
import wagefund.ledger.settlement.event.PaymentCorrected;
import wagefund.ledger.settlement.event.PaymentLine;
import wagefund.ledger.settlement.event.ReturnedLine;
import wagefund.ledger.settlement.event.SucceededLine;
import wagefund.schema.read.tables.records.AdvanceLineRecord;
import wagefund.schema.read.tables.records.AdvanceRecord;

/** Carries what the bank reports into the lines of the advance. */
@Component
@Order(20)
class PaymentProjection implements Projection {

  private final EventHandlers handlers =
      new EventHandlers()
          .on(BatchReleased.class, PaymentProjection::released)
          .on(BankReported.class, PaymentProjection::reported)
          .on(
              LineCorrected.class,
              (e, entry, rows) -> {
                AdvanceLineRecord line = line(rows, e.advanceId(), e.lineNo());
                line.setAccountId(e.account().value());
                line.setStatus("CORRECTED");
              })
          .on(
              PaymentCorrected.class,
              (e, entry, rows) -> {
                AdvanceRecord advance = rows.get(ADVANCE, e.advanceId().value());
                advance.setPaidFen(advance.getPaidFen() + change(e));
                AdvanceLineRecord line = line(rows, e.advanceId(), e.lineNo());
                line.setCorrectedFen(line.getCorrectedFen() + change(e));
              })
          .on(LineReissued.class, PaymentProjection::reissued)
          .on(LineCancelled.class, PaymentProjection::cancelled);

  @Override
  public void on(SealedEvent event, WriteSet rows) {
    handlers.handle(event, rows);
  }

  private static void released(BatchReleased e, SealedEvent entry, WriteSet rows) {
    loadLines(rows, e.advanceId());
    for (PaymentLine line : e.lines()) {
      AdvanceLineRecord row = line(rows, e.advanceId(), line.lineNo());
      row.setStatus("SENT");
      row.setEndToEndId(line.endToEndId());
    }
    AdvanceRecord advance = rows.get(ADVANCE, e.advanceId().value());
    advance.setBatchId(e.batchId().value());
    advance.setReleasedBy(e.by());
    advance.setReleasedOn(e.on());
  }

  private static void reported(BankReported e, SealedEvent entry, WriteSet rows) {
    loadLines(rows, e.advanceId());
    AdvanceRecord advance = rows.get(ADVANCE, e.advanceId().value());
    for (SucceededLine line : e.succeeded()) {
      AdvanceLineRecord row = line(rows, e.advanceId(), line.lineNo());
      row.setStatus("SUCCEEDED");
      row.setResultOn(e.on());
      row.setReturnReason("");
      row.setReceipt(line.receipt());
      advance.setPaidFen(advance.getPaidFen() + line.amount().fen());
    }
    for (ReturnedLine line : e.returned()) {
      AdvanceLineRecord row = line(rows, e.advanceId(), line.lineNo());
      row.setStatus("RETURNED");
      row.setResultOn(e.on());
      row.setReturnReason(line.reason());
      advance.setAwaitingFen(advance.getAwaitingFen() + line.amount().fen());
    }
  }

  private static void reissued(LineReissued e, SealedEvent entry, WriteSet rows) {
    line(rows, e.advanceId(), e.lineNo()).setStatus("SENT");
    AdvanceRecord advance = rows.get(ADVANCE, e.advanceId().value());
    advance.setAwaitingFen(advance.getAwaitingFen() - e.amount().fen());
  }

  private static void cancelled(LineCancelled e, SealedEvent entry, WriteSet rows) {
    AdvanceLineRecord line = line(rows, e.advanceId(), e.lineNo());
    line.setStatus("CANCELLED");
    line.setResultOn(e.on());
    line.setReturnReason(e.reason());
    AdvanceRecord advance = rows.get(ADVANCE, e.advanceId().value());
    advance.setAwaitingFen(advance.getAwaitingFen() - e.amount().fen());
    advance.setCancelledFen(advance.getCancelledFen() + e.amount().fen());
  }

  /** What the advance paid more, or less, than was booked. */
  private static long change(PaymentCorrected e) {
    return switch (e.kind()) {
      case RED, PRIOR_YEAR_LESS -> -e.amount().fen();
      case BLUE, PRIOR_YEAR_MORE -> e.amount().fen();
    };
  }

  /** Reads all lines of the advance at once, where many will change. */
  private static void loadLines(WriteSet rows, AdvanceId advance) {
    var unused = rows.all(ADVANCE_LINE, ADVANCE_LINE.ADVANCE_ID.eq(advance.value()), line -> false);
  }

  private static AdvanceLineRecord line(WriteSet rows, AdvanceId advance, int lineNo) {
    return rows.get(ADVANCE_LINE, advance.value(), lineNo);
  }
}
