package wagefund.ledger.platform.axon;

import static wagefund.schema.store.Tables.DOMAIN_EVENT_ENTRY;
import static wagefund.schema.store.Tables.SNAPSHOT_EVENT_ENTRY;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.SimpleEventBus;
import org.axonframework.eventsourcing.EventSourcedAggregate;
import org.axonframework.eventsourcing.GenericAggregateFactory;
import org.axonframework.eventsourcing.NoSnapshotTriggerDefinition;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.modelling.command.inspection.AnnotatedAggregateMetaModelFactory;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import wagefund.ledger.platform.read.CheckName;
import wagefund.ledger.platform.read.InTwoLanguages;
import wagefund.ledger.platform.read.KeptCheck;
import wagefund.schema.store.tables.records.DomainEventEntryRecord;
import wagefund.schema.store.tables.records.SnapshotEventEntryRecord;

/**
 * The state that a snapshot keeps is the state that the events give. Decisions begin from a
 * snapshot, so one that was changed would decide wrongly though no event was touched.
 */
@Component
public class SnapshotsAgree implements KeptCheck {

  private static final byte[] NO_META_DATA = "{}".getBytes(StandardCharsets.UTF_8);

  private final DSLContext store;
  private final EventNames names;
  private final ObjectMapper events = EventJson.mapper();
  private final ObjectMapper states = EventJson.snapshotMapper();

  public SnapshotsAgree(DSLContext store, EventNames names) {
    this.store = store;
    this.names = names;
  }

  @Override
  public CheckName name() {
    return new CheckName("快照与事件相符", "Every snapshot is what its events give");
  }

  @Override
  public List<String> differences() {
    List<String> differences = new ArrayList<>();
    for (SnapshotEventEntryRecord snapshot :
        store
            .selectFrom(SNAPSHOT_EVENT_ENTRY)
            .orderBy(
                SNAPSHOT_EVENT_ENTRY.AGGREGATE_IDENTIFIER, SNAPSHOT_EVENT_ENTRY.SEQUENCE_NUMBER)) {
      String wrong = wrongIn(snapshot);
      if (!wrong.isEmpty()) {
        differences.add(
            "snapshot_event_entry [aggregate_identifier=%s, sequence_number=%d]: %s"
                .formatted(snapshot.getAggregateIdentifier(), snapshot.getSequenceNumber(), wrong));
      }
    }
    return differences;
  }

  private String wrongIn(SnapshotEventEntryRecord snapshot) {
    Before before = new Before();
    Object state;
    try (Stream<DomainEventEntryRecord> events =
        store
            .selectFrom(DOMAIN_EVENT_ENTRY)
            .where(DOMAIN_EVENT_ENTRY.AGGREGATE_IDENTIFIER.eq(snapshot.getAggregateIdentifier()))
            .and(DOMAIN_EVENT_ENTRY.SEQUENCE_NUMBER.le(snapshot.getSequenceNumber()))
            .orderBy(DOMAIN_EVENT_ENTRY.SEQUENCE_NUMBER)
            .fetchSize(Integer.MIN_VALUE)
            .fetchStream()) {
      state = stateOf(snapshot, events.map(this::message).map(before::note).iterator());
    }
    if (before.count != snapshot.getSequenceNumber() + 1) {
      return InTwoLanguages.of(
          "此前有 " + before.count + " 个事件", "there are " + before.count + " events up to it");
    }
    DomainEventMessage<?> last = Objects.requireNonNull(before.last);
    // The server takes a space behind for nothing; the bytes must be the same.
    if (!snapshot.getAggregateIdentifier().equals(last.getAggregateIdentifier())) {
      return InTwoLanguages.of(
          "aggregate_identifier 应为 " + last.getAggregateIdentifier(),
          "aggregate_identifier should be " + last.getAggregateIdentifier());
    }
    if (!snapshot.getType().equals(last.getType())) {
      return InTwoLanguages.of(
          "type 为 " + snapshot.getType() + "，应为 " + last.getType(),
          "type is " + snapshot.getType() + ", should be " + last.getType());
    }
    byte[] metaData = snapshot.getMetaData();
    boolean isPlain =
        metaData != null
            && Arrays.equals(metaData, NO_META_DATA)
            && snapshot.getPayloadRevision() == null;
    if (!isPlain) {
      return InTwoLanguages.of(
          "meta_data 或 payload_revision 被修改", "meta_data or payload_revision was changed");
    }
    if (state instanceof UnknownType) {
      return InTwoLanguages.of(
          "payload_type 为 " + snapshot.getPayloadType() + "，无此类型",
          "payload_type is " + snapshot.getPayloadType() + ", which is not known");
    }
    try {
      JsonNode given = states.readTree(states.writeValueAsBytes(state));
      return given.equals(states.readTree(snapshot.getPayload()))
          ? ""
          : InTwoLanguages.of(
              "payload 与事件得出的状态不符", "payload is not the state that the events give");
    } catch (IOException e) {
      return InTwoLanguages.of("payload 无法读取", "payload cannot be read");
    }
  }

  /** What was read of the events of an aggregate; a hot fund has too many to keep them. */
  private static final class Before {
    private long count;
    private @Nullable DomainEventMessage<?> last;

    DomainEventMessage<?> note(DomainEventMessage<?> event) {
      count++;
      last = event;
      return event;
    }
  }

  /** A snapshot of what is no aggregate. */
  private record UnknownType() {}

  private static Object stateOf(
      SnapshotEventEntryRecord snapshot, Iterator<DomainEventMessage<?>> events) {
    try {
      Class<?> type = Class.forName(snapshot.getPayloadType());
      return events.hasNext() ? stateOf(type, events) : new UnknownType();
    } catch (ClassNotFoundException e) {
      events.forEachRemaining(event -> {});
      return new UnknownType();
    }
  }

  private DomainEventMessage<?> message(DomainEventEntryRecord event) {
    try {
      return new GenericDomainEventMessage<>(
          event.getType(),
          event.getAggregateIdentifier(),
          event.getSequenceNumber(),
          events.readValue(event.getPayload(), names.classOf(event.getPayloadType())));
    } catch (IOException e) {
      throw new IllegalStateException("Event " + event.getGlobalIndex() + " cannot be read", e);
    }
  }

  private static <T> T stateOf(Class<T> type, Iterator<DomainEventMessage<?>> events) {
    DomainEventMessage<?> first = events.next();
    EventSourcedAggregate<T> aggregate =
        EventSourcedAggregate.initialize(
            new GenericAggregateFactory<>(type)
                .createAggregateRoot(first.getAggregateIdentifier(), first),
            AnnotatedAggregateMetaModelFactory.inspectAggregate(type),
            SimpleEventBus.builder().build(),
            NoSnapshotTriggerDefinition.TRIGGER);
    aggregate.initializeState(DomainEventStream.concat(DomainEventStream.of(first), of(events)));
    return aggregate.invoke(root -> root);
  }

  private static DomainEventStream of(Iterator<DomainEventMessage<?>> events) {
    return DomainEventStream.of(
        StreamSupport.stream(
            Spliterators.spliteratorUnknownSize(events, Spliterator.ORDERED), false),
        () -> 0L);
  }
}
