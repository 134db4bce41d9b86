package wagefund.ledger.platform.write;

import static wagefund.schema.store.Tables.DOMAIN_EVENT_ENTRY;

import java.util.HashSet;
import java.util.Set;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.axonframework.modelling.command.ConcurrencyException;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;
import wagefund.ledger.platform.axon.AggregateCache;
import wagefund.ledger.platform.axon.LedgerEventStore;
import wagefund.ledger.platform.database.DatabaseOptions;

/**
 * Other ledgers may write into the same database. What a group changes, the store itself compares;
 * what it only read, such as the fund that it found empty or the scheme that it followed, is
 * compared here before anybody is answered. An embedded database has one ledger, and nothing is
 * compared.
 */
@Component
class OtherNodes {

  private final DSLContext store;
  private final LedgerEventStore events;
  private final AggregateCache aggregates;
  private final boolean alone;

  OtherNodes(
      DSLContext store,
      LedgerEventStore events,
      AggregateCache aggregates,
      DatabaseOptions database) {
    this.store = store;
    this.events = events;
    this.aggregates = aggregates;
    this.alone = database.embedded();
  }

  /**
   * @throws ConcurrencyException where another ledger has changed something that this group read
   */
  void mustNotHaveChangedWhatWasRead(UnitOfWork<?> group) {
    if (alone) {
      return;
    }
    Set<String> read = new HashSet<>(aggregates.metByGroup());
    read.removeAll(events.changed(group));
    if (read.isEmpty()) {
      return;
    }
    store
        .select(
            DOMAIN_EVENT_ENTRY.AGGREGATE_IDENTIFIER, DSL.max(DOMAIN_EVENT_ENTRY.SEQUENCE_NUMBER))
        .from(DOMAIN_EVENT_ENTRY)
        .where(DOMAIN_EVENT_ENTRY.AGGREGATE_IDENTIFIER.in(read))
        .groupBy(DOMAIN_EVENT_ENTRY.AGGREGATE_IDENTIFIER)
        .forEach(
            last -> {
              if (!events.isKnownAsLast(last.value1(), last.value2())) {
                throw new ConcurrencyException(last.value1() + " was changed by another ledger");
              }
            });
  }
}
