package wagefund.ledger.writeoff.domain;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.util.Optional;
import java.util.function.UnaryOperator;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.axonframework.spring.stereotype.Aggregate;
import wagefund.ledger.kernel.Creates;
import wagefund.ledger.kernel.Identifier;
import wagefund.ledger.kernel.Outcome;
import wagefund.ledger.kernel.WriteOffId;
import wagefund.ledger.writeoff.command.WriteOffStatus;
import wagefund.ledger.writeoff.event.WriteOffAmended;
import wagefund.ledger.writeoff.event.WriteOffApproved;
import wagefund.ledger.writeoff.event.WriteOffEnded;
import wagefund.ledger.writeoff.event.WriteOffRequested;
import wagefund.ledger.writeoff.event.WriteOffReturned;

/** 核销申请: what is asked to be written off, and where the request stands. */
@Aggregate(snapshotTriggerDefinition = "snapshots", cache = "aggregateCache")
class WriteOff {

  /** Opens a request; decided by the desk. */
  record Open(@TargetAggregateIdentifier WriteOffId writeOffId, WriteOffRequested event)
      implements Creates {
    @Override
    public Identifier createdId() {
      return writeOffId;
    }
  }

  /** Records what the desk decided. */
  record Note(@TargetAggregateIdentifier WriteOffId writeOffId, Object event) {}

  /** Asks where the request stands. */
  record AskState(@TargetAggregateIdentifier WriteOffId writeOffId) {}

  @AggregateIdentifier
  @SuppressWarnings({"NullAway.Init", "UnusedVariable"})
  private WriteOffId id;

  private Optional<WriteOffState> state = Optional.empty();

  WriteOff() {}

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.ALWAYS)
  Outcome handle(Open c) {
    apply(c.event());
    return Outcome.accepted();
  }

  @CommandHandler
  Outcome handle(Note c) {
    apply(c.event());
    return Outcome.accepted();
  }

  @CommandHandler
  Outcome handle(AskState question) {
    return Outcome.accepted(state.orElseThrow());
  }

  @EventSourcingHandler
  void on(WriteOffRequested e) {
    id = e.terms().writeOffId();
    state =
        Optional.of(
            new WriteOffState(e.terms(), WriteOffStatus.REQUESTED, e.digest(), e.by(), e.on()));
  }

  @EventSourcingHandler
  void on(WriteOffAmended e) {
    state =
        Optional.of(
            new WriteOffState(e.terms(), WriteOffStatus.REQUESTED, e.digest(), e.by(), e.on()));
  }

  @EventSourcingHandler
  void on(WriteOffReturned e) {
    become(s -> s.with(WriteOffStatus.RETURNED, e.on()));
  }

  @EventSourcingHandler
  void on(WriteOffEnded e) {
    become(s -> s.ended(e));
  }

  @EventSourcingHandler
  void on(WriteOffApproved e) {
    become(s -> s.with(WriteOffStatus.APPROVED, e.on()));
  }

  private void become(UnaryOperator<WriteOffState> next) {
    state = state.map(next);
  }
}
