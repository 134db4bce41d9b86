package wagefund.ledger.platform.write;

import static wagefund.schema.store.Tables.DOMAIN_EVENT_ENTRY;
import static wagefund.schema.store.Tables.POSTING_CHECK;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.axonframework.eventhandling.EventMessage;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;
import wagefund.ledger.journal.domain.PostingProfiles;
import wagefund.ledger.kernel.Rejection;
import wagefund.ledger.platform.axon.EventNames;
import wagefund.ledger.posting.command.PostingError;

/**
 * While posting is closed, whatever would be posted is refused: the posting profile says which
 * events move money, so no command can be forgotten. What closed it is read from the store itself,
 * once a second at most, and holds for every node.
 */
@Component
public class PostingStop {

  private static final long LOOK_NANOS = TimeUnit.SECONDS.toNanos(1);
  private static final String CLOSURES = "closure/";

  private final DSLContext store;
  private final PostingProfiles profiles;
  private volatile boolean closed;
  private volatile long looked = System.nanoTime() - LOOK_NANOS;

  PostingStop(DSLContext store, PostingProfiles profiles) {
    this.store = store;
    this.profiles = profiles;
  }

  /** Whether posting is closed now. */
  public boolean isClosed() {
    long now = System.nanoTime();
    if (now - looked >= LOOK_NANOS) {
      look();
      looked = now;
    }
    return closed;
  }

  /** Looks now, after something was done about it. */
  public void look() {
    closed = isClosure() || isUnfollowed();
  }

  /** A closing that has not been opened has one event; the second opens it. */
  private boolean isClosure() {
    return store.fetchExists(
        DSL.selectOne()
            .from(DOMAIN_EVENT_ENTRY)
            .where(DOMAIN_EVENT_ENTRY.AGGREGATE_IDENTIFIER.startsWith(CLOSURES))
            .groupBy(DOMAIN_EVENT_ENTRY.AGGREGATE_IDENTIFIER)
            .having(DSL.max(DOMAIN_EVENT_ENTRY.SEQUENCE_NUMBER).eq(0L)));
  }

  private boolean isUnfollowed() {
    return store.fetchExists(
        POSTING_CHECK, POSTING_CHECK.DIFFERENCE_COUNT.gt(0).and(POSTING_CHECK.CLOSURE_ID.eq("")));
  }

  /** Undoes a command that would have moved money while posting is closed. */
  void unlessOpen(List<EventMessage<?>> published) {
    if (published.isEmpty() || !isClosed()) {
      return;
    }
    for (EventMessage<?> event : published) {
      if (event.getPayload() instanceof Record happened
          && EventNames.isStored(happened.getClass())
          && profiles.post(EventNames.nameOf(happened.getClass()), happened).isPresent()) {
        throw new RejectedInside(new Rejection(PostingError.POSTING_CLOSED));
      }
    }
  }
}
