package wagefund.ledger.platform.web;

import static wagefund.schema.store.Tables.SEAL_HEAD;

import org.jooq.DSLContext;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;
import wagefund.ledger.platform.read.Projector;
import wagefund.ledger.platform.write.PostingStop;

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
    Long sealed = store.select(SEAL_HEAD.SEQ).from(SEAL_HEAD).fetchOne(SEAL_HEAD.SEQ);
    long shown = projector.position();
    long end = sealed == null ? 0 : sealed;
    return Health.up()
        .withDetail("sealed", end)
        .withDetail("shown", shown)
        .withDetail("posting", posting.isClosed() ? "CLOSED" : "OPEN")
        .withDetail("lag", Math.max(0, end - shown))
        .build();
  }
}
