package wagefund.ledger.scheme.view;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import wagefund.ledger.platform.read.EventHandlers;
import wagefund.ledger.platform.read.Projection;
import wagefund.ledger.platform.read.SealedEvent;
import wagefund.ledger.platform.read.WriteSet;
import wagefund.ledger.scheme.event.SchemeAdopted;
import wagefund.schema.read.tables.records.FundSchemeRecord;

/** Keeps every scheme that a fund has adopted, in full. */
@Component
@Order(10)
class SchemeProjection implements Projection {

  private final EventHandlers handlers =
      new EventHandlers().on(SchemeAdopted.class, (e, entry, rows) -> rows.add(row(e, entry)));

  @Override
  public void on(SealedEvent event, WriteSet rows) {
    handlers.handle(event, rows);
  }

  private static FundSchemeRecord row(SchemeAdopted e, SealedEvent entry) {
    FundSchemeRecord row = new FundSchemeRecord();
    row.setFundId(e.fundId().value());
    row.setSchemeId(e.schemeId());
    row.setSchemeVersion(Integer.toString(e.version()));
    row.setTitle(e.titleZh());
    row.setEffectiveFrom(e.effectiveFrom());
    row.setDocument(e.document().number());
    row.setDigest(e.digest().hex());
    row.setContent(e.content());
    row.setAdoptedBy(e.by().name());
    row.setSeq(entry.seq());
    return row;
  }
}
