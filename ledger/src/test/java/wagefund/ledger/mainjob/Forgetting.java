package wagefund.ledger.mainjob;

import static wagefund.schema.store.Tables.DOMAIN_EVENT_ENTRY;
import static wagefund.schema.store.Tables.SNAPSHOT_EVENT_ENTRY;

import java.util.concurrent.ExecutorService;
import org.axonframework.common.caching.Cache;
import org.axonframework.config.AggregateConfiguration;
import org.axonframework.config.Configuration;
import org.axonframework.eventsourcing.Snapshotter;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** Takes a snapshot of every aggregate and forgets it, so that the next command loads it anew. */
@Component
public class Forgetting {

  private final Configuration axon;
  private final Snapshotter snapshotter;
  private final ExecutorService snapshotWriter;
  private final Cache aggregates;
  private final DSLContext store;

  Forgetting(
      Configuration axon,
      Snapshotter snapshotter,
      ExecutorService snapshotWriter,
      Cache aggregates,
      DSLContext store) {
    this.axon = axon;
    this.snapshotter = snapshotter;
    this.snapshotWriter = snapshotWriter;
    this.aggregates = aggregates;
    this.store = store;
  }

  void all() {
    all("mj-snapshot");
  }

  /** The same for the aggregates whose name has this in it. */
  @SuppressWarnings({"rawtypes", "unchecked"})
  public void all(String part) {
    for (var module : axon.findModules(AggregateConfiguration.class)) {
      store
          .selectDistinct(DOMAIN_EVENT_ENTRY.AGGREGATE_IDENTIFIER)
          .from(DOMAIN_EVENT_ENTRY)
          .where(DOMAIN_EVENT_ENTRY.TYPE.eq(module.aggregateType().getSimpleName()))
          .and(DOMAIN_EVENT_ENTRY.AGGREGATE_IDENTIFIER.contains(part))
          .forEach(row -> snapshotter.scheduleSnapshot(module.aggregateType(), row.value1()));
    }
    try {
      snapshotWriter.submit(() -> {}).get();
    } catch (InterruptedException | java.util.concurrent.ExecutionException e) {
      throw new IllegalStateException(e);
    }
    if (store.fetchCount(SNAPSHOT_EVENT_ENTRY) == 0) {
      throw new IllegalStateException("No snapshot was written");
    }
    aggregates.removeAll();
  }
}
