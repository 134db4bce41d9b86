package wagefund.ledger.platform.write;

import java.util.concurrent.atomic.AtomicReference;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandResultMessage;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.common.caching.Cache;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import wagefund.ledger.kernel.Commands;
import wagefund.ledger.kernel.Creates;
import wagefund.ledger.kernel.Facts;
import wagefund.ledger.kernel.Identifier;
import wagefund.ledger.kernel.KernelError;
import wagefund.ledger.kernel.Outcome;
import wagefund.ledger.platform.axon.LedgerEventStore;

/** Hands a command to whoever decides it, within the transaction of its group. */
@Component
class Dispatcher implements Commands {

  private static final String LOOK = Dispatcher.class.getName() + ".look";

  private final CommandBus bus;
  private final Cache aggregates;
  private final ObjectProvider<LedgerEventStore> events;

  Dispatcher(CommandBus bus, Cache aggregates, ObjectProvider<LedgerEventStore> events) {
    this.bus = bus;
    this.aggregates = aggregates;
    this.events = events;
    // An aggregate whose creation was rejected has no id; it must not stay in its group, where the
    // next one of its kind that is rejected would be taken for the same.
    this.bus.registerHandlerInterceptor(
        (work, chain) -> {
          Object result = chain.proceed();
          if (work.getMessage().getPayload() instanceof Creates
              && result instanceof Outcome.Rejected rejected) {
            throw new RejectedInside(rejected.why());
          }
          return result;
        });
  }

  /** Decides a member of a group: what it refers to may be missing, which is a rejection. */
  Outcome decide(Object command) {
    return send(command);
  }

  /**
   * Whether the group looks in the store for what a command would create. It need not, because
   * almost everything is new: the store refuses a second first event, and the group is tried again
   * looking.
   */
  static void look(UnitOfWork<?> root, boolean look) {
    root.resources().put(LOOK, look);
  }

  @Override
  public Outcome send(Object command) {
    UnitOfWork<?> root = CurrentUnitOfWork.get().root();
    if (!(command instanceof Creates creates)) {
      return dispatch(command, root);
    }
    if (isKnown(creates.createdId())
        || root.getOrDefaultResource(LOOK, true) && isStored(creates.createdId())) {
      return exists(creates);
    }
    Outcome outcome = dispatch(command, root);
    return outcome.isAccepted() || !isStored(creates.createdId()) ? outcome : exists(creates);
  }

  private static Outcome exists(Creates creates) {
    return Outcome.rejected(
        KernelError.ALREADY_EXISTS, Facts.of("id", creates.createdId().value()));
  }

  private Outcome dispatch(Object command, UnitOfWork<?> root) {
    int before = LedgerEventStore.staged(root).size();
    AtomicReference<CommandResultMessage<?>> result = new AtomicReference<>();
    bus.dispatch(
        GenericCommandMessage.asCommandMessage(command), (sent, answer) -> result.set(answer));
    CommandResultMessage<?> answer = result.get();
    if (answer == null) {
      throw new IllegalStateException("Nobody answered " + command.getClass().getSimpleName());
    }
    if (answer.isExceptional()
        && command instanceof Creates
        && answer.exceptionResult() instanceof RejectedInside inside) {
      return Outcome.rejected(inside.rejection());
    }
    if (answer.isExceptional()) {
      return failure(answer.exceptionResult(), LedgerEventStore.staged(root).size() > before);
    }
    if (answer.getPayload() instanceof Outcome outcome) {
      return outcome;
    }
    throw new IllegalStateException(command.getClass() + " was answered with no outcome");
  }

  private static Outcome failure(Throwable cause, boolean hadEffect) {
    if (cause instanceof AggregateNotFoundException missing && !hadEffect) {
      return Outcome.rejected(
          KernelError.NOT_FOUND, unknown(String.valueOf(missing.getAggregateIdentifier())));
    }
    if (cause instanceof RuntimeException runtime) {
      throw runtime;
    }
    throw new IllegalStateException(cause);
  }

  private static Facts unknown(String aggregate) {
    int slash = aggregate.indexOf('/');
    return Facts.of("what", slash < 0 ? "" : aggregate.substring(0, slash))
        .and("id", aggregate.substring(slash + 1));
  }

  /** Whether it is in memory, or the group has just created it. */
  private boolean isKnown(Identifier id) {
    String name = id.toString();
    if (aggregates.containsKey(name)) {
      return true;
    }
    for (EventMessage<?> event : LedgerEventStore.staged(CurrentUnitOfWork.get())) {
      if (event instanceof DomainEventMessage<?> own && own.getAggregateIdentifier().equals(name)) {
        return true;
      }
    }
    return false;
  }

  private boolean isStored(Identifier id) {
    return events.getObject().lastSequenceNumberFor(id.toString()).isPresent();
  }
}
