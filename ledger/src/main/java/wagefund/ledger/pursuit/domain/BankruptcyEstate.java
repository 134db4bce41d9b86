package wagefund.ledger.pursuit.domain;

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
import wagefund.ledger.kernel.EstateId;
import wagefund.ledger.kernel.Identifier;
import wagefund.ledger.kernel.Outcome;
import wagefund.ledger.pursuit.event.BankruptcyAccepted;
import wagefund.ledger.pursuit.event.BankruptcyClosed;
import wagefund.ledger.pursuit.event.BankruptcyFiled;
import wagefund.ledger.pursuit.event.EstateClaimAdmitted;
import wagefund.ledger.pursuit.event.EstateClaimDeclared;
import wagefund.ledger.pursuit.event.EstateDistributed;

/** 破产案件: the estate of a debtor, who claims what of it, and what was distributed. */
@Aggregate(snapshotTriggerDefinition = "snapshots", cache = "aggregateCache")
class BankruptcyEstate {

  /** Opens the estate; decided by the desk. */
  record Open(@TargetAggregateIdentifier EstateId estateId, BankruptcyFiled event)
      implements Creates {
    @Override
    public Identifier createdId() {
      return estateId;
    }
  }

  /** Records what the desk decided. */
  record Note(@TargetAggregateIdentifier EstateId estateId, Object event) {}

  /** Asks how the estate stands. */
  record AskState(@TargetAggregateIdentifier EstateId estateId) {}

  @AggregateIdentifier
  @SuppressWarnings({"NullAway.Init", "UnusedVariable"})
  private EstateId id;

  private Optional<EstateState> state = Optional.empty();

  BankruptcyEstate() {}

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.ALWAYS)
  Outcome handle(Open c) {
    apply(c.event());
    return Outcome.accepted(c.estateId().value());
  }

  @CommandHandler
  Outcome handle(Note c) {
    apply(c.event());
    return Outcome.accepted(id.value());
  }

  @CommandHandler
  Outcome handle(AskState question) {
    return Outcome.accepted(state.orElseThrow());
  }

  @EventSourcingHandler
  void on(BankruptcyFiled e) {
    id = e.estateId();
    state = Optional.of(EstateState.of(e));
  }

  @EventSourcingHandler
  void on(BankruptcyAccepted e) {
    become(s -> s.accepted(e.declareBy(), e.on()));
  }

  @EventSourcingHandler
  void on(EstateClaimDeclared e) {
    become(s -> s.declared(e));
  }

  @EventSourcingHandler
  void on(EstateClaimAdmitted e) {
    become(s -> s.admitted(e));
  }

  @EventSourcingHandler
  void on(EstateDistributed e) {
    become(s -> s.distributed(e));
  }

  @EventSourcingHandler
  void on(BankruptcyClosed e) {
    become(s -> s.closed(e.on()));
  }

  private void become(UnaryOperator<EstateState> next) {
    state = state.map(next);
  }
}
