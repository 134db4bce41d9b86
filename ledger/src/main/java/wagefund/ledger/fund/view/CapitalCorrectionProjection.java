package wagefund.ledger.fund.view;

import static wagefund.schema.read.Tables.CAPITAL_CORRECTION;

import java.time.LocalDate;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import wagefund.ledger.fund.event.CapitalCorrected;
import wagefund.ledger.fund.event.CapitalCorrectionDropped;
import wagefund.ledger.fund.event.CapitalCorrectionProposed;
import wagefund.ledger.fund.event.RightCapital;
import wagefund.ledger.platform.read.EventHandlers;
import wagefund.ledger.platform.read.Projection;
import wagefund.ledger.platform.read.SealedEvent;
import wagefund.ledger.platform.read.WriteSet;
import wagefund.schema.read.tables.records.CapitalCorrectionRecord;

/** Keeps which bookings of capital were proposed to be put right, and what became of it. */
@Component
@Order(10)
class CapitalCorrectionProjection implements Projection {

  private final EventHandlers handlers =
      new EventHandlers()
          .on(CapitalCorrectionProposed.class, CapitalCorrectionProjection::proposed)
          .on(
              CapitalCorrectionDropped.class,
              (e, entry, rows) -> decided(e.correctionId(), "DROPPED", e.by(), e.on(), rows))
          .on(
              CapitalCorrected.class,
              (e, entry, rows) -> decided(e.correctionId(), "CONFIRMED", e.by(), e.on(), rows));

  @Override
  public void on(SealedEvent event, WriteSet rows) {
    handlers.handle(event, rows);
  }

  private static void proposed(CapitalCorrectionProposed e, SealedEvent entry, WriteSet rows) {
    RightCapital right = e.right();
    CapitalCorrectionRecord row = new CapitalCorrectionRecord();
    row.setCorrectionId(e.correctionId());
    row.setFundId(e.fundId().value());
    row.setTrancheNo(e.tranche());
    row.setWithdrawalId(e.withdrawalId().orElse(""));
    row.setSource(e.source().name());
    row.setMovedOn(e.movedOn());
    row.setBookedFen(e.booked().fen());
    row.setRightFen(right.amount().fen());
    right.on().ifPresent(row::setRightOn);
    row.setRightSource(right.source().map(Enum::name).orElse(""));
    row.setRightFund(right.fundId().map(fund -> fund.value()).orElse(""));
    row.setRightTranche(right.tranche().orElse(0));
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
    CapitalCorrectionRecord row = rows.get(CAPITAL_CORRECTION, correction);
    row.setStatus(status);
    row.setDecidedBy(by);
    row.setDecidedOn(on);
  }
}
