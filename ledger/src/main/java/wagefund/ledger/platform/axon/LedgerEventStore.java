package wagefund.ledger.platform.axon;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import wagefund.ledger.platform.database.LastRows;

/**
 * Stages what all commands of a group publish, in the order in which they publish it, and appends
 * it as one batch with the commit of the group (ADR 0003).
 */
public final class LedgerEventStore extends EmbeddedEventStore {

  private static final String STAGED = LedgerEventStore.class.getName() + ".staged";
  private static final long VERSIONS_LIMIT = 200_000;

  /** The last event of each aggregate that this node has read or written. */
  private final Cache<String, Long> versions =
      Caffeine.newBuilder().maximumSize(VERSIONS_LIMIT).build();

  private final LedgerEventStorage engine;

  private LedgerEventStore(Builder builder, LedgerEventStorage engine) {
    super(builder);
    this.engine = engine;
  }

  static LedgerEventStore over(LedgerEventStorage engine) {
    return new LedgerEventStore(EmbeddedEventStore.builder().storageEngine(engine), engine);
  }

  @Override
  public void publish(List<? extends EventMessage<?>> events) {
    staged(CurrentUnitOfWork.get()).addAll(events);
  }

  /** All that is staged, to be written with the commit of the group. */
  public void addTo(LastRows rows, UnitOfWork<?> group, KeyColumns keys) {
    List<EventMessage<?>> staged = List.copyOf(staged(group));
    if (!staged.isEmpty()) {
      engine.addTo(rows, staged, keys);
      group.afterCommit(done -> staged.forEach(this::note));
    }
  }

  private void note(EventMessage<?> event) {
    if (event instanceof DomainEventMessage<?> own) {
      versions.put(own.getAggregateIdentifier(), own.getSequenceNumber());
    }
  }

  /**
   * Which of these aggregates the current group has changed; whether they are as the store has
   * them, it tells when they are appended.
   */
  public Set<String> changed(UnitOfWork<?> group) {
    Set<String> changed = new HashSet<>();
    for (EventMessage<?> event : staged(group)) {
      if (event instanceof DomainEventMessage<?> own) {
        changed.add(own.getAggregateIdentifier());
      }
    }
    return changed;
  }

  /** Whether this last event of an aggregate is the one that this node knows as its last. */
  public boolean isKnownAsLast(String aggregate, long sequenceNumber) {
    Long known = versions.getIfPresent(aggregate);
    return known != null && known == sequenceNumber;
  }

  /** What the group has published so far. */
  public static List<EventMessage<?>> staged(UnitOfWork<?> unitOfWork) {
    return Objects.requireNonNull(
        unitOfWork.root().getOrComputeResource(STAGED, key -> new ArrayList<EventMessage<?>>()));
  }

  @Override
  public DomainEventStream readEvents(String aggregateIdentifier) {
    DomainEventStream stored = noting(super.readEvents(aggregateIdentifier));
    if (!CurrentUnitOfWork.isStarted()) {
      return stored;
    }
    return DomainEventStream.concat(stored, DomainEventStream.of(stagedOf(aggregateIdentifier)));
  }

  private DomainEventStream noting(DomainEventStream stored) {
    return DomainEventStream.of(stored.asStream().map(this::noted), stored::getLastSequenceNumber);
  }

  private DomainEventMessage<?> noted(DomainEventMessage<?> event) {
    note(event);
    return event;
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
