package wagefund.ledger.platform.axon;

import static wagefund.schema.store.Tables.DOMAIN_EVENT_ENTRY;
import static wagefund.schema.store.Tables.SNAPSHOT_EVENT_ENTRY;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.SimpleEventBus;
import org.axonframework.eventsourcing.EventSourcedAggregate;
import org.axonframework.eventsourcing.GenericAggregateFactory;
import org.axonframework.eventsourcing.NoSnapshotTriggerDefinition;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.modelling.command.inspection.AnnotatedAggregateMetaModelFactory;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
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
  public String name() {
    return "Every snapshot is what its events give";
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
    List<DomainEventMessage<?>> before = new ArrayList<>();
    for (DomainEventEntryRecord event :
        store
            .selectFrom(DOMAIN_EVENT_ENTRY)
            .where(DOMAIN_EVENT_ENTRY.AGGREGATE_IDENTIFIER.eq(snapshot.getAggregateIdentifier()))
            .and(DOMAIN_EVENT_ENTRY.SEQUENCE_NUMBER.le(snapshot.getSequenceNumber()))
            .orderBy(DOMAIN_EVENT_ENTRY.SEQUENCE_NUMBER)) {
      before.add(message(event));
    }
    if (before.size() != snapshot.getSequenceNumber() + 1) {
      return "there are " + before.size() + " events up to it";
    }
    DomainEventMessage<?> last = before.get(before.size() - 1);
    // The server takes a space behind for nothing; the bytes must be the same.
    if (!snapshot.getAggregateIdentifier().equals(last.getAggregateIdentifier())) {
      return "aggregate_identifier should be " + last.getAggregateIdentifier();
    }
    if (!snapshot.getType().equals(last.getType())) {
      return "type is " + snapshot.getType() + ", should be " + last.getType();
    }
    byte[] metaData = snapshot.getMetaData();
    boolean isPlain =
        metaData != null
            && Arrays.equals(metaData, NO_META_DATA)
            && snapshot.getPayloadRevision() == null;
    if (!isPlain) {
      return "meta_data or payload_revision was changed";
    }
    try {
      Class<?> type = Class.forName(snapshot.getPayloadType());
      JsonNode given = states.readTree(states.writeValueAsBytes(stateOf(type, before)));
      return given.equals(states.readTree(snapshot.getPayload()))
          ? ""
          : "payload is not the state that the events give";
    } catch (ClassNotFoundException e) {
      return "payload_type is " + snapshot.getPayloadType() + ", which is not known";
    } catch (IOException e) {
      return "payload cannot be read";
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

  private static <T> T stateOf(Class<T> type, List<DomainEventMessage<?>> before) {
    DomainEventMessage<?> first = before.get(0);
    EventSourcedAggregate<T> aggregate =
        EventSourcedAggregate.initialize(
            new GenericAggregateFactory<>(type)
                .createAggregateRoot(first.getAggregateIdentifier(), first),
            AnnotatedAggregateMetaModelFactory.inspectAggregate(type),
            SimpleEventBus.builder().build(),
            NoSnapshotTriggerDefinition.TRIGGER);
    aggregate.initializeState(DomainEventStream.of(before));
    return aggregate.invoke(root -> root);
  }
}
