package wagefund.ledger.platform.axon;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.SnapshotTrigger;
import org.axonframework.eventsourcing.SnapshotTriggerDefinition;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.Scope;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.modelling.command.Aggregate;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.serialization.Serializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the state of an aggregate as it is in memory, every so many events: so that the next load
 * reads few events, and taking the snapshot reads none. It is written after the group is committed,
 * aside; where the group fails there is none.
 */
final class Snapshots implements SnapshotTriggerDefinition {

  private static final Logger LOG = LoggerFactory.getLogger(Snapshots.class);

  private final EventStore store;
  private final Serializer serializer;
  private final TransactionManager transactions;
  private final Executor aside;
  private final int every;
  private final Set<String> waiting = ConcurrentHashMap.newKeySet();

  Snapshots(
      EventStore store,
      Serializer serializer,
      TransactionManager transactions,
      Executor aside,
      int every) {
    this.store = store;
    this.serializer = serializer;
    this.transactions = transactions;
    this.aside = aside;
    this.every = every;
  }

  @Override
  public SnapshotTrigger prepareTrigger(Class<?> aggregateType) {
    return new Counting();
  }

  /** Goes with one aggregate in memory and counts its events. */
  private final class Counting implements SnapshotTrigger {

    private int events;

    @Override
    public void eventHandled(EventMessage<?> event) {
      events++;
      // While an aggregate is loaded its state is not complete: then nothing is kept.
      boolean live = CurrentUnitOfWork.isStarted() && AggregateLifecycle.isLive();
      if (events >= every && live && event instanceof DomainEventMessage<?> last) {
        events = 0;
        keep(last);
      }
    }

    @Override
    public void initializationFinished() {}
  }

  /** The state is written down at once, before the next event changes it. */
  private void keep(DomainEventMessage<?> last) {
    if (!(Scope.getCurrentScope() instanceof Aggregate<?> aggregate)) {
      return;
    }
    Object state = aggregate.invoke(root -> root);
    DomainEventMessage<?> snapshot =
        new GenericDomainEventMessage<>(
            last.getType(), last.getAggregateIdentifier(), last.getSequenceNumber(), state);
    snapshot.serializePayload(serializer, byte[].class);
    CurrentUnitOfWork.get().root().afterCommit(group -> write(snapshot));
  }

  /** One at a time waits for each aggregate; while it does, later ones are passed over. */
  private void write(DomainEventMessage<?> snapshot) {
    String aggregate = snapshot.getAggregateIdentifier();
    if (waiting.add(aggregate)) {
      aside.execute(
          () -> {
            waiting.remove(aggregate);
            try {
              transactions.executeInTransaction(() -> store.storeSnapshot(snapshot));
            } catch (RuntimeException e) {
              LOG.warn("A snapshot of {} was not written; the next one will be", aggregate, e);
            }
          });
    }
  }
}
