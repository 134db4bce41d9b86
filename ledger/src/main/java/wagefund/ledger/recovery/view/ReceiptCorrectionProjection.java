package wagefund.ledger.recovery.view;

import static wagefund.schema.read.Tables.RECEIPT_CORRECTION;

import java.time.LocalDate;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import wagefund.ledger.kernel.ClaimId;
import wagefund.ledger.platform.read.EventHandlers;
import wagefund.ledger.platform.read.Projection;
import wagefund.ledger.platform.read.SealedEvent;
import wagefund.ledger.platform.read.WriteSet;
import wagefund.ledger.recovery.event.ReceiptCorrected;
import wagefund.ledger.recovery.event.ReceiptCorrectionDropped;
import wagefund.ledger.recovery.event.ReceiptCorrectionProposed;
import wagefund.schema.read.tables.records.ReceiptCorrectionRecord;

/** Keeps which receipts were proposed to be put right, and what became of it. */
@Component
@Order(22)
class ReceiptCorrectionProjection implements Projection {

  private final EventHandlers handlers =
      new EventHandlers()
          .on(ReceiptCorrectionProposed.class, ReceiptCorrectionProjection::proposed)
          .on(
              ReceiptCorrectionDropped.class,
              (e, entry, rows) -> decided(e.correctionId(), "DROPPED", e.by(), e.on(), rows))
          .on(
              ReceiptCorrected.class,
              (e, entry, rows) -> decided(e.correctionId(), "CONFIRMED", e.by(), e.on(), rows));

  @Override
  public void on(SealedEvent event, WriteSet rows) {
    handlers.handle(event, rows);
  }

  private static void proposed(ReceiptCorrectionProposed e, SealedEvent entry, WriteSet rows) {
    ReceiptCorrectionRecord row = new ReceiptCorrectionRecord();
    row.setCorrectionId(e.correctionId());
    row.setReceiptId(e.receiptId().value());
    row.setClaimId(e.claimId().value());
    row.setCaseId(e.caseId().value());
    row.setFundId(e.fundId().value());
    row.setBookedFen(e.booked().fen());
    row.setReceivedFen(e.received().fen());
    row.setRightClaim(e.rightClaim().map(ClaimId::value).orElse(""));
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
    ReceiptCorrectionRecord row = rows.get(RECEIPT_CORRECTION, correction);
    row.setStatus(status);
    row.setDecidedBy(by);
    row.setDecidedOn(on);
  }
}
