package wagefund.ledger.disbursement.view;

import static wagefund.schema.read.Tables.DISBURSEMENT;
import static wagefund.schema.read.Tables.DISBURSEMENT_PART;

import java.time.LocalDate;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import wagefund.ledger.disbursement.event.DisbursementRequested;
import wagefund.ledger.disbursement.event.PartPassed;
import wagefund.ledger.disbursement.event.PartStarted;
import wagefund.ledger.disbursement.event.PlannedPart;
import wagefund.ledger.kernel.DisbursementId;
import wagefund.ledger.platform.read.EventHandlers;
import wagefund.ledger.platform.read.Projection;
import wagefund.ledger.platform.read.SealedEvent;
import wagefund.ledger.platform.read.WriteSet;
import wagefund.schema.read.tables.records.DisbursementPartRecord;
import wagefund.schema.read.tables.records.DisbursementRecord;

/** Keeps each request with its parts. */
@Component
@Order(20)
class DisbursementProjection implements Projection {

  private final EventHandlers handlers =
      new EventHandlers()
          .on(DisbursementRequested.class, DisbursementProjection::requested)
          .on(PartStarted.class, DisbursementProjection::started)
          .on(PartPassed.class, DisbursementProjection::passed);

  @Override
  public void on(SealedEvent event, WriteSet rows) {
    handlers.handle(event, rows);
  }

  private static void requested(DisbursementRequested e, SealedEvent entry, WriteSet rows) {
    DisbursementRecord row = new DisbursementRecord();
    row.setDisbursementId(e.disbursementId().value());
    row.setDisbursementNo("YK-%d-%06d".formatted(e.on().getYear(), entry.seq()));
    row.setCaseId(e.caseId().value());
    row.setFundId(e.fundId().value());
    row.setSchemeId(e.schemeId());
    row.setSchemeVersion(e.schemeVersion());
    row.setOutstandingFen(e.outstanding().fen());
    row.setReason(e.reason());
    row.setDecision(e.decision().inWords());
    row.setRequestedBy(e.by());
    row.setRequestedOn(e.on());
    row.setPartsLeft(e.parts().size());
    row.setLastSeq(entry.seq());
    rows.add(row);
    e.parts().forEach(part -> rows.add(part(e, part)));
  }

  private static DisbursementPartRecord part(DisbursementRequested e, PlannedPart part) {
    DisbursementPartRecord row = new DisbursementPartRecord();
    row.setDisbursementId(e.disbursementId().value());
    row.setPartNo(part.number());
    row.setSource(part.source().name());
    row.setTarget(part.target());
    row.setPlannedFen(part.planned().fen());
    row.setStatus("PLANNED");
    row.setReference("");
    row.setAskedFen(0L);
    row.setWhy(part.note());
    row.setChangedOn(e.on());
    return row;
  }

  private static void started(PartStarted e, SealedEvent entry, WriteSet rows) {
    DisbursementPartRecord row = change(rows, e.disbursementId(), e.number(), "STARTED", e.on());
    row.setReference(e.reference());
    row.setAskedFen(e.amount().fen());
    row.setWhy("");
    rows.get(DISBURSEMENT, e.disbursementId().value()).setLastSeq(entry.seq());
  }

  private static void passed(PartPassed e, SealedEvent entry, WriteSet rows) {
    change(rows, e.disbursementId(), e.number(), "PASSED", e.on()).setWhy(e.why());
    DisbursementRecord row = rows.get(DISBURSEMENT, e.disbursementId().value());
    row.setPartsLeft(row.getPartsLeft() - 1);
    row.setLastSeq(entry.seq());
  }

  private static DisbursementPartRecord change(
      WriteSet rows, DisbursementId id, int part, String status, LocalDate on) {
    DisbursementPartRecord row = rows.get(DISBURSEMENT_PART, id.value(), part);
    row.setStatus(status);
    row.setChangedOn(on);
    return row;
  }
}
