package wagefund.ledger.platform.read;

import static wagefund.schema.store.Tables.DOMAIN_EVENT_ENTRY;

import java.util.List;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import wagefund.ledger.kernel.Identifier;
import wagefund.ledger.kernel.PastEvents;
import wagefund.ledger.platform.axon.EventNames;

/** The events of one thing out of the sealed log; it costs what that thing has, not the history. */
@Component
class SealedPast implements PastEvents {

  private final SealedEvents events;

  SealedPast(DSLContext store, EventNames names) {
    this.events = new SealedEvents(store, names);
  }

  @Override
  public List<Object> of(Identifier thing, long upTo) {
    return events
        .at(events.places(DOMAIN_EVENT_ENTRY.AGGREGATE_IDENTIFIER.eq(thing.toString()), upTo))
        .stream()
        .map(SealedEvent::payload)
        .toList();
  }
}
