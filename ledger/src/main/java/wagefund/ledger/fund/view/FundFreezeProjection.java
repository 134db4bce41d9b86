package wagefund.ledger.fund.view;

import static wagefund.schema.read.Tables.FUND_FREEZE;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import wagefund.ledger.fund.event.FreezeLifted;
import wagefund.ledger.fund.event.FundFrozen;
import wagefund.ledger.platform.read.EventHandlers;
import wagefund.ledger.platform.read.Projection;
import wagefund.ledger.platform.read.SealedEvent;
import wagefund.ledger.platform.read.WriteSet;
import wagefund.schema.read.tables.records.FundFreezeRecord;

/** Keeps when each fund is frozen. */
@Component
@Order(10)
class FundFreezeProjection implements Projection {

  private final EventHandlers handlers =
      new EventHandlers()
          .on(FundFrozen.class, FundFreezeProjection::frozen)
          .on(FreezeLifted.class, FundFreezeProjection::lifted);

  @Override
  public void on(SealedEvent event, WriteSet rows) {
    handlers.handle(event, rows);
  }

  private static void frozen(FundFrozen e, SealedEvent entry, WriteSet rows) {
    FundFreezeRecord row = new FundFreezeRecord();
    row.setFundId(e.fundId().value());
    row.setSeq(entry.seq());
    row.setFromDate(e.from());
    row.setUntilDate(e.until());
    row.setReason(e.reason());
    row.setDocument(e.document().inWords());
    rows.add(row);
  }

  private static void lifted(FreezeLifted e, SealedEvent entry, WriteSet rows) {
    String fund = e.fundId().value();
    rows.all(
            FUND_FREEZE,
            FUND_FREEZE.FUND_ID.eq(fund),
            row ->
                row.getFundId().equals(fund)
                    && row.getLiftedOn() == null
                    && !e.on().isAfter(row.getUntilDate()))
        .forEach(row -> row.setLiftedOn(e.on()));
  }
}
