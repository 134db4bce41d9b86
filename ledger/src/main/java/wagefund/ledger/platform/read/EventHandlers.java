package wagefund.ledger.platform.read;

import java.util.HashMap;
import java.util.Map;

/** What a projection does for each kind of event; other kinds it passes over. */
public final class EventHandlers {

  /** Does what one kind of event asks for. */
  @FunctionalInterface
  public interface Handler<E> {
    void on(E event, SealedEvent entry, WriteSet rows);
  }

  private final Map<Class<?>, Handler<Object>> handlers = new HashMap<>();

  public <E> EventHandlers on(Class<E> type, Handler<E> handler) {
    handlers.put(type, (event, entry, rows) -> handler.on(type.cast(event), entry, rows));
    return this;
  }

  public void handle(SealedEvent entry, WriteSet rows) {
    Handler<Object> handler = handlers.get(entry.payload().getClass());
    if (handler != null) {
      handler.on(entry.payload(), entry, rows);
    }
  }
}
