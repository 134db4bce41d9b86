package wagefund.ledger.platform.web;

import static wagefund.schema.store.Tables.DOMAIN_EVENT_ENTRY;
import static wagefund.schema.store.Tables.SEAL_HEAD;

import org.jooq.DSLContext;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;
import wagefund.ledger.platform.read.Projector;
import wagefund.ledger.platform.write.PostingStop;
import wagefund.schema.store.tables.records.SealHeadRecord;

/** How far what is read lags behind what is sealed, in events. */
@Component("ledgerHealthIndicator")
final class LedgerHealth implements HealthIndicator {

  private final DSLContext store;
  private final Projector projector;
  private final PostingStop posting;

  LedgerHealth(DSLContext store, Projector projector, PostingStop posting) {
    this.store = store;
    this.projector = projector;
    this.posting = posting;
  }

  @Override
  public Health health() {
    SealHeadRecord head = store.selectFrom(SEAL_HEAD).fetchSingle();
    long shown = projector.position();
    long end = head.getSeq();
    int unsealed =
        store.fetchCount(
            DOMAIN_EVENT_ENTRY, DOMAIN_EVENT_ENTRY.GLOBAL_INDEX.gt(head.getLastIndex()));
    return Health.up()
        .withDetail("sealed", end)
        .withDetail("shown", shown)
        .withDetail("posting", posting.isClosed() ? "CLOSED" : "OPEN")
        .withDetail("unsealed", unsealed)
        .withDetail("lag", unsealed + Math.max(0, end - shown))
        .build();
  }
}
