package wagefund.ledger.platform.axon;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import org.axonframework.common.DateTimeUtils;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.Serializer;
import wagefund.ledger.platform.database.LastRows;
import wagefund.ledger.platform.database.ManyRows;

/**
 * Appends the events of a group as the rows of one statement. A payload is JSON, so it is handed to
 * the driver as text: the same bytes are stored, and half as many travel as in a hexadecimal
 * literal.
 */
final class LedgerEventStorage extends JdbcEventStorageEngine {

  private static final ManyRows INSERT =
      new ManyRows(
          "insert into domain_event_entry (event_identifier, aggregate_identifier,"
              + " sequence_number, type, time_stamp, payload_type, payload_revision, payload,"
              + " meta_data, key_digest, request_hash, answer)",
          12);

  LedgerEventStorage(Builder builder) {
    super(builder);
  }

  /** The rows of these events, to be written with the commit. */
  void addTo(LastRows rows, List<? extends EventMessage<?>> events, KeyColumns keys) {
    Serializer serializer = getEventSerializer();
    rows.<EventMessage<?>>add(
        INSERT,
        events,
        (row, event) -> {
          fill(row, event, serializer);
          keys.fill(row, event.getIdentifier());
        });
  }

  private static void fill(ManyRows.Row row, EventMessage<?> event, Serializer serializer)
      throws SQLException {
    if (!(event instanceof DomainEventMessage<?> own)) {
      throw new IllegalArgumentException("Not an event of an aggregate: " + event);
    }
    SerializedObject<byte[]> payload = own.serializePayload(serializer, byte[].class);
    SerializedObject<byte[]> metaData = own.serializeMetaData(serializer, byte[].class);
    row.text(own.getIdentifier());
    row.text(own.getAggregateIdentifier());
    row.number(own.getSequenceNumber());
    row.text(own.getType());
    row.text(DateTimeUtils.formatInstant(own.getTimestamp()));
    row.text(payload.getType().getName());
    row.text(payload.getType().getRevision());
    row.text(json(payload));
    row.text(json(metaData));
  }

  private static String json(SerializedObject<byte[]> written) {
    return new String(written.getData(), StandardCharsets.UTF_8);
  }
}
