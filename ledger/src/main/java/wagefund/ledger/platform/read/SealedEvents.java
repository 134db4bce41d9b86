package wagefund.ledger.platform.read;

import static wagefund.schema.store.Tables.DOMAIN_EVENT_ENTRY;
import static wagefund.schema.store.Tables.SEALED_LOG;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record5;
import org.jooq.ResultQuery;
import org.jooq.SelectOnConditionStep;
import org.jooq.impl.DSL;
import wagefund.ledger.platform.axon.EventJson;
import wagefund.ledger.platform.axon.EventNames;
import wagefund.ledger.seal.store.Sealer;
import wagefund.schema.store.tables.records.DomainEventEntryRecord;

/** The events of the sealed log as they are read from it. */
final class SealedEvents {

  private final DSLContext store;
  private final EventNames names;
  private final ObjectMapper json = EventJson.mapper();

  SealedEvents(DSLContext store, EventNames names) {
    this.store = store;
    this.names = names;
  }

  /** The events after a place up to another, no more than a limit. */
  List<SealedEvent> between(long from, long upTo, int limit) {
    return events(
        log()
            .where(SEALED_LOG.SEQ.gt(from).and(SEALED_LOG.SEQ.le(upTo)))
            .orderBy(SEALED_LOG.SEQ)
            .limit(limit));
  }

  /** The events of these places, in their order. */
  List<SealedEvent> at(Collection<Long> places) {
    return events(log().where(SEALED_LOG.SEQ.in(places)).orderBy(SEALED_LOG.SEQ));
  }

  /**
   * The places of some events up to a place, in their order. The server goes from the events to the
   * log, so that it costs what these events are and not what the log is.
   */
  List<Long> places(Condition events, long upTo) {
    return store
        .select(SEALED_LOG.SEQ)
        .from(DOMAIN_EVENT_ENTRY)
        .straightJoin(SEALED_LOG)
        .on(SEALED_LOG.GLOBAL_INDEX.eq(DOMAIN_EVENT_ENTRY.GLOBAL_INDEX))
        .where(events)
        .and(SEALED_LOG.SEQ.le(upTo))
        .orderBy(SEALED_LOG.SEQ)
        .fetch(SEALED_LOG.SEQ);
  }

  SealedEvent of(Sealer.Sealed sealed) {
    DomainEventEntryRecord event = sealed.event();
    return of(
        sealed.seq(),
        event.getEventIdentifier(),
        event.getAggregateIdentifier(),
        event.getTimeStamp(),
        event.getPayloadType(),
        event.getPayload());
  }

  private SelectOnConditionStep<Record5<Long, String, String, String, byte[]>> log() {
    return store
        .select(
            SEALED_LOG.SEQ,
            DSL.concat(
                DOMAIN_EVENT_ENTRY.EVENT_IDENTIFIER,
                DSL.inline(" "),
                DOMAIN_EVENT_ENTRY.TIME_STAMP),
            DOMAIN_EVENT_ENTRY.AGGREGATE_IDENTIFIER,
            DOMAIN_EVENT_ENTRY.PAYLOAD_TYPE,
            DOMAIN_EVENT_ENTRY.PAYLOAD)
        .from(SEALED_LOG)
        .join(DOMAIN_EVENT_ENTRY)
        .on(DOMAIN_EVENT_ENTRY.GLOBAL_INDEX.eq(SEALED_LOG.GLOBAL_INDEX));
  }

  private List<SealedEvent> events(
      ResultQuery<Record5<Long, String, String, String, byte[]>> query) {
    return query.fetch(
        row -> {
          String[] idAndTime = row.value2().split(" ");
          return of(
              row.value1(), idAndTime[0], row.value3(), idAndTime[1], row.value4(), row.value5());
        });
  }

  private SealedEvent of(
      long seq, String id, String aggregate, String time, String type, byte[] payload) {
    try {
      Object happened = json.readValue(payload, names.classOf(type));
      return new SealedEvent(seq, id, aggregate, Instant.parse(time), happened);
    } catch (IOException e) {
      throw new IllegalStateException("Event " + seq + " cannot be read", e);
    }
  }
}
