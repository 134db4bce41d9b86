package wagefund.ledger.platform.read;

import static wagefund.schema.store.Tables.DOMAIN_EVENT_ENTRY;
import static wagefund.schema.store.Tables.SEALED_LOG;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import wagefund.ledger.kernel.Identifier;
import wagefund.ledger.kernel.PastEvents;
import wagefund.ledger.platform.axon.EventJson;
import wagefund.ledger.platform.axon.EventNames;

/** The events of one thing out of the sealed log; it costs what that thing has, not the history. */
@Component
class SealedPast implements PastEvents {

  private final DSLContext store;
  private final EventNames names;
  private final ObjectMapper json = EventJson.mapper();

  SealedPast(DSLContext store, EventNames names) {
    this.store = store;
    this.names = names;
  }

  @Override
  public List<Object> of(Identifier thing, long upTo) {
    return store
        .select(DOMAIN_EVENT_ENTRY.PAYLOAD_TYPE, DOMAIN_EVENT_ENTRY.PAYLOAD)
        .from(DOMAIN_EVENT_ENTRY)
        .join(SEALED_LOG)
        .on(SEALED_LOG.GLOBAL_INDEX.eq(DOMAIN_EVENT_ENTRY.GLOBAL_INDEX))
        .where(DOMAIN_EVENT_ENTRY.AGGREGATE_IDENTIFIER.eq(thing.toString()))
        .and(SEALED_LOG.SEQ.le(upTo))
        .orderBy(SEALED_LOG.SEQ)
        .fetch(row -> event(row.value1(), row.value2()));
  }

  private Object event(String type, byte[] payload) {
    try {
      return json.readValue(payload, names.classOf(type));
    } catch (IOException e) {
      throw new UncheckedIOException("An event of the type " + type + " cannot be read", e);
    }
  }
}
