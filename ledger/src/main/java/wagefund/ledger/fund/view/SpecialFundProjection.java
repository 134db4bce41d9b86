package wagefund.ledger.fund.view;

import static wagefund.schema.read.Tables.FUND_WITHDRAWAL;

import java.time.LocalDate;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import wagefund.ledger.fund.event.CapitalCorrected;
import wagefund.ledger.fund.event.Earmark;
import wagefund.ledger.fund.event.FundEarmarked;
import wagefund.ledger.fund.event.FundsWithdrawn;
import wagefund.ledger.fund.event.WithdrawalDropped;
import wagefund.ledger.fund.event.WithdrawalProposed;
import wagefund.ledger.kernel.FundId;
import wagefund.ledger.platform.read.EventHandlers;
import wagefund.ledger.platform.read.Projection;
import wagefund.ledger.platform.read.SealedEvent;
import wagefund.ledger.platform.read.WriteSet;
import wagefund.ledger.scheme.command.Sector;
import wagefund.schema.read.tables.records.FundEarmarkRecord;
import wagefund.schema.read.tables.records.FundWithdrawalRecord;

/** Keeps what each special fund is for, and what is to go back or went back. */
@Component
@Order(10)
class SpecialFundProjection implements Projection {

  private final EventHandlers handlers =
      new EventHandlers()
          .on(FundEarmarked.class, SpecialFundProjection::earmarked)
          .on(WithdrawalProposed.class, SpecialFundProjection::proposed)
          .on(
              WithdrawalDropped.class,
              (e, entry, rows) ->
                  decided(e.fundId(), e.withdrawalId(), "DROPPED", e.by(), e.on(), rows)
                      .setOpinion(e.opinion()))
          .on(
              FundsWithdrawn.class,
              (e, entry, rows) ->
                  decided(e.fundId(), e.withdrawalId(), "CONFIRMED", e.by(), e.on(), rows))
          .on(CapitalCorrected.class, (e, entry, rows) -> corrected(e, rows));

  @Override
  public void on(SealedEvent event, WriteSet rows) {
    handlers.handle(event, rows);
  }

  private static void earmarked(FundEarmarked e, SealedEvent entry, WriteSet rows) {
    Earmark earmark = e.earmark();
    FundEarmarkRecord row = new FundEarmarkRecord();
    row.setFundId(e.fundId().value());
    row.setSeq(entry.seq());
    row.setOnDate(e.on());
    row.setPurpose(earmark.purpose());
    row.setSectors(String.join(",", earmark.sectors().stream().map(Sector::name).toList()));
    row.setGroupName(earmark.group());
    row.setFirstMonth(earmark.firstMonth().toString());
    row.setLastMonth(earmark.lastMonth().toString());
    row.setUseBy(earmark.useBy());
    row.setDocument(e.document().number());
    row.setOfficer(e.by());
    rows.add(row);
  }

  private static void proposed(WithdrawalProposed e, SealedEvent entry, WriteSet rows) {
    FundWithdrawalRecord row =
        rows.find(FUND_WITHDRAWAL, e.fundId().value(), e.withdrawalId())
            .orElseGet(
                () -> {
                  FundWithdrawalRecord added = new FundWithdrawalRecord();
                  added.setFundId(e.fundId().value());
                  added.setWithdrawalId(e.withdrawalId());
                  return rows.add(added);
                });
    row.setTrancheNo(e.tranche());
    row.setAmountFen(e.amount().fen());
    row.setStatus("PROPOSED");
    row.setDocument(e.document().number());
    row.setProposedBy(e.by());
    row.setProposedOn(e.on());
    row.setDecidedBy("");
    row.setOpinion("");
    row.setSeq(entry.seq());
  }

  /** What went back stands as it was put right. */
  private static void corrected(CapitalCorrected e, WriteSet rows) {
    if (e.withdrawalId().isPresent()) {
      FundWithdrawalRecord row =
          rows.get(FUND_WITHDRAWAL, e.fundId().value(), e.withdrawalId().get());
      row.setTrancheNo(e.tranche());
      row.setAmountFen(e.rightAmount().fen());
      row.setDecidedOn(e.movedOn());
    }
  }

  private static FundWithdrawalRecord decided(
      FundId fund, String withdrawal, String status, String by, LocalDate on, WriteSet rows) {
    FundWithdrawalRecord row = rows.get(FUND_WITHDRAWAL, fund.value(), withdrawal);
    row.setStatus(status);
    row.setDecidedBy(by);
    row.setDecidedOn(on);
    return row;
  }
}
