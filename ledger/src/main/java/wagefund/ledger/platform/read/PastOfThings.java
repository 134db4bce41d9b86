package wagefund.ledger.platform.read;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Table;
import org.springframework.stereotype.Component;
import wagefund.ledger.platform.axon.EventNames;

/**
 * 所知: what is read of some things as it was at a place of the sealed log, computed from the events
 * of these things alone. It costs what these things have, however long the log is.
 */
@Component
public class PastOfThings {

  private static final int BATCH = 2_000;
  private static final int AT_ONCE = 4;

  private final DSLContext store;
  private final EventNames names;
  private final Map<String, Projection> projections;

  /** Who asks holds a connection and may need another: all of them together must not have all. */
  private final Semaphore turns = new Semaphore(AT_ONCE, true);

  PastOfThings(DSLContext store, EventNames names, Map<String, Projection> projections) {
    this.store = store;
    this.names = names;
    this.projections = Map.copyOf(projections);
  }

  /**
   * Of which things a question tells.
   *
   * @param events which events are theirs
   * @param projections the names of those that compute what is read of them, in their order; they
   *     take nothing from events of other things but what is {@code settled}
   * @param tables what these write
   * @param settled rows that are never changed once they are there, by their table: they are taken
   *     as they are
   */
  public record Things(
      Condition events,
      List<String> projections,
      List<Table<?>> tables,
      Map<Table<?>, Condition> settled) {}

  /** What a question about the tables of some things was answered at a place. */
  public <T> T at(long position, Things things, Function<DSLContext, T> question) {
    turns.acquireUninterruptibly();
    try {
      return answer(position, things, question);
    } finally {
      turns.release();
    }
  }

  private <T> T answer(long position, Things things, Function<DSLContext, T> question) {
    return store.transactionResult(
        transaction -> {
          try (PassingTables tables = new PassingTables(transaction.dsl())) {
            tables.createEmpty(things.tables());
            things.settled().forEach(tables::createFilled);
            replay(transaction.dsl(), things, position, tables.context());
            return question.apply(tables.context());
          }
        });
  }

  private void replay(DSLContext within, Things things, long position, DSLContext to) {
    List<Projection> computing = things.projections().stream().map(this::projection).toList();
    SealedEvents events = new SealedEvents(within, names);
    List<Long> places = events.places(things.events(), position);
    WriteSet rows = new WriteSet(to, true);
    for (int from = 0; from < places.size(); from += BATCH) {
      things.settled().keySet().forEach(rows::hold);
      for (SealedEvent event :
          events.at(places.subList(from, Math.min(places.size(), from + BATCH)))) {
        computing.forEach(projection -> projection.on(event, rows));
      }
      rows.flush();
    }
  }

  private Projection projection(String name) {
    return Optional.ofNullable(projections.get(name))
        .orElseThrow(() -> new IllegalArgumentException("No projection is called " + name));
  }
}
