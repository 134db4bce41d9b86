package wagefund.ledger.platform.axon;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;

/**
 * Stages what all commands of a group publish, in the order in which they publish it, and appends
 * it as one batch before the group commits (ADR 0003).
 */
public final class LedgerEventStore extends EmbeddedEventStore {

  private static final String STAGED = LedgerEventStore.class.getName() + ".staged";

  private LedgerEventStore(Builder builder) {
    super(builder);
  }

  static LedgerEventStore over(EventStorageEngine engine) {
    return new LedgerEventStore(EmbeddedEventStore.builder().storageEngine(engine));
  }

  @Override
  public void publish(List<? extends EventMessage<?>> events) {
    staged(CurrentUnitOfWork.get()).addAll(events);
  }

  /** Appends all that is staged; called once, right before the group commits. */
  public void append(UnitOfWork<?> group) {
    List<EventMessage<?>> staged = staged(group);
    if (!staged.isEmpty()) {
      storageEngine().appendEvents(List.copyOf(staged));
    }
  }

  /** What the group has published so far. */
  public static List<EventMessage<?>> staged(UnitOfWork<?> unitOfWork) {
    return Objects.requireNonNull(
        unitOfWork.root().getOrComputeResource(STAGED, key -> new ArrayList<EventMessage<?>>()));
  }

  @Override
  public DomainEventStream readEvents(String aggregateIdentifier) {
    DomainEventStream stored = super.readEvents(aggregateIdentifier);
    if (!CurrentUnitOfWork.isStarted()) {
      return stored;
    }
    return DomainEventStream.concat(stored, DomainEventStream.of(stagedOf(aggregateIdentifier)));
  }

  private static Stream<DomainEventMessage<?>> stagedOf(String aggregateIdentifier) {
    List<DomainEventMessage<?>> own = new ArrayList<>();
    for (EventMessage<?> event : staged(CurrentUnitOfWork.get())) {
      if (event instanceof DomainEventMessage<?> domainEvent
          && domainEvent.getAggregateIdentifier().equals(aggregateIdentifier)) {
        own.add(domainEvent);
      }
    }
    return own.stream();
  }
}
