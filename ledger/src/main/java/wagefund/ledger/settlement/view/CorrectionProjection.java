package wagefund.ledger.settlement.view;

import static wagefund.schema.read.Tables.PAYMENT_CORRECTION;

import java.time.LocalDate;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import wagefund.ledger.platform.read.EventHandlers;
import wagefund.ledger.platform.read.Projection;
import wagefund.ledger.platform.read.SealedEvent;
import wagefund.ledger.platform.read.WriteSet;
import wagefund.ledger.settlement.event.PaymentCorrected;
import wagefund.ledger.settlement.event.PaymentCorrectionDropped;
import wagefund.ledger.settlement.event.PaymentCorrectionProposed;
import wagefund.schema.read.tables.records.PaymentCorrectionRecord;

/** Keeps what was proposed to be put right, and what became of it. */
@Component
@Order(10)
class CorrectionProjection implements Projection {

  private final EventHandlers handlers =
      new EventHandlers()
          .on(PaymentCorrectionProposed.class, CorrectionProjection::proposed)
          .on(
              PaymentCorrectionDropped.class,
              (e, entry, rows) -> decided(e.correctionId(), "DROPPED", e.by(), e.on(), rows))
          .on(
              PaymentCorrected.class,
              (e, entry, rows) -> decided(e.correctionId(), "CONFIRMED", e.by(), e.on(), rows));

  @Override
  public void on(SealedEvent event, WriteSet rows) {
    handlers.handle(event, rows);
  }

  private static void proposed(PaymentCorrectionProposed e, SealedEvent entry, WriteSet rows) {
    PaymentCorrectionRecord row = new PaymentCorrectionRecord();
    row.setCorrectionId(e.correctionId());
    row.setBatchId(e.batchId().value());
    row.setLineNo(e.lineNo());
    row.setPaidFen(e.paid().fen());
    e.paidOn().ifPresent(row::setPaidOn);
    row.setRightCase(e.rightCase().map(id -> id.value()).orElse(""));
    row.setRightFund(e.rightFund().map(id -> id.value()).orElse(""));
    row.setDocument(e.document().inWords());
    row.setProposedBy(e.by());
    row.setProposedOn(e.on());
    row.setStatus("PROPOSED");
    row.setDecidedBy("");
    row.setSeq(entry.seq());
    rows.add(row);
  }

  private static void decided(
      String correction, String status, String by, LocalDate on, WriteSet rows) {
    PaymentCorrectionRecord row = rows.get(PAYMENT_CORRECTION, correction);
    row.setStatus(status);
    row.setDecidedBy(by);
    row.setDecidedOn(on);
  }
}
