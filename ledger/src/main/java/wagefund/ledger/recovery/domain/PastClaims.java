package wagefund.ledger.recovery.domain;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.springframework.stereotype.Component;
import wagefund.ledger.kernel.ClaimId;
import wagefund.ledger.kernel.PastEvents;
import wagefund.ledger.recovery.command.ClaimFacts;

/** A claim as it was known at a place of the log: by its own handlers, from its own events. */
@Component
class PastClaims {

  private static final Map<Class<?>, Method> HANDLERS = handlers();

  private final PastEvents events;

  PastClaims(PastEvents events) {
    this.events = events;
  }

  /** Empty where nothing was known of it yet. */
  Optional<ClaimFacts> at(ClaimId claim, long upTo) {
    RecoveryClaim then = new RecoveryClaim();
    events.of(claim, upTo).forEach(event -> evolve(then, event));
    return then.facts();
  }

  private static void evolve(RecoveryClaim claim, Object event) {
    Method handler = HANDLERS.get(event.getClass());
    if (handler != null) {
      try {
        Object unused = handler.invoke(claim, event);
      } catch (IllegalAccessException | InvocationTargetException e) {
        throw new IllegalStateException("A claim cannot be read anew", e);
      }
    }
  }

  private static Map<Class<?>, Method> handlers() {
    Map<Class<?>, Method> found = new HashMap<>();
    for (Method method : RecoveryClaim.class.getDeclaredMethods()) {
      if (method.isAnnotationPresent(EventSourcingHandler.class)) {
        found.put(method.getParameterTypes()[0], method);
      }
    }
    return Map.copyOf(found);
  }
}
