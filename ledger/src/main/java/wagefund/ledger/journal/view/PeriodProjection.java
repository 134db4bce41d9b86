package wagefund.ledger.journal.view;

import static wagefund.schema.read.Tables.FUND_PERIOD;

import java.util.stream.Collectors;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import wagefund.ledger.fund.event.ChecklistItem;
import wagefund.ledger.fund.event.PeriodClosed;
import wagefund.ledger.fund.event.PeriodClosingBegun;
import wagefund.ledger.fund.event.PeriodClosingDropped;
import wagefund.ledger.kernel.Balance;
import wagefund.ledger.platform.read.EventHandlers;
import wagefund.ledger.platform.read.Projection;
import wagefund.ledger.platform.read.SealedEvent;
import wagefund.ledger.platform.read.WriteSet;
import wagefund.schema.read.tables.records.FundPeriodItemRecord;
import wagefund.schema.read.tables.records.FundPeriodRecord;

/** Keeps how far each month of a fund has come, and what was looked at before it was closed. */
@Component
@Order(20)
class PeriodProjection implements Projection {

  private final EventHandlers handlers =
      new EventHandlers()
          .on(PeriodClosingBegun.class, PeriodProjection::begun)
          .on(PeriodClosed.class, PeriodProjection::closed)
          .on(PeriodClosingDropped.class, PeriodProjection::dropped);

  @Override
  public void on(SealedEvent event, WriteSet rows) {
    handlers.handle(event, rows);
  }

  private static void begun(PeriodClosingBegun e, SealedEvent entry, WriteSet rows) {
    FundPeriodRecord row =
        rows.find(FUND_PERIOD, e.fundId().value(), e.period().toString())
            .orElseGet(() -> rows.add(fresh(e)));
    row.setStatus("CLOSING");
    row.setStatementBalanceFen(e.statementBalance().map(Balance::fen).orElse(null));
    row.setBegunBy(e.by());
    row.setBegunOn(e.on());
    row.setBegunSeq(entry.seq());
  }

  private static FundPeriodRecord fresh(PeriodClosingBegun e) {
    FundPeriodRecord row = new FundPeriodRecord();
    row.setFundId(e.fundId().value());
    row.setPeriod(e.period().toString());
    row.setClosedBy("");
    return row;
  }

  private static void dropped(PeriodClosingDropped e, SealedEvent entry, WriteSet rows) {
    rows.get(FUND_PERIOD, e.fundId().value(), e.period().toString()).setStatus("OPEN");
  }

  private static void closed(PeriodClosed e, SealedEvent entry, WriteSet rows) {
    FundPeriodRecord row = rows.get(FUND_PERIOD, e.fundId().value(), e.period().toString());
    row.setStatus("CLOSED");
    row.setClosedBy(e.by());
    row.setClosedOn(e.on());
    row.setClosedSeq(entry.seq());
    int itemNo = 0;
    for (ChecklistItem item : e.checklist()) {
      itemNo++;
      FundPeriodItemRecord found = new FundPeriodItemRecord();
      found.setFundId(e.fundId().value());
      found.setPeriod(e.period().toString());
      found.setItemNo(itemNo);
      found.setCode(item.code());
      found.setGrade(item.grade().name());
      found.setFacts(
          item.facts().stream()
              .map(fact -> fact.name() + "=" + fact.value())
              .collect(Collectors.joining("\n")));
      rows.add(found);
    }
  }
}
