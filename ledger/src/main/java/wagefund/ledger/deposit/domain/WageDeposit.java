package wagefund.ledger.deposit.domain;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.axonframework.spring.stereotype.Aggregate;
import wagefund.ledger.deposit.command.AskDeposit;
import wagefund.ledger.deposit.event.CoverCommitted;
import wagefund.ledger.deposit.event.CoverFreed;
import wagefund.ledger.deposit.event.DepositCashStored;
import wagefund.ledger.deposit.event.DepositCompleted;
import wagefund.ledger.deposit.event.DepositDrawn;
import wagefund.ledger.deposit.event.DepositProjectAdded;
import wagefund.ledger.deposit.event.DepositProjectRemoved;
import wagefund.ledger.deposit.event.DepositReassessed;
import wagefund.ledger.deposit.event.DepositReleased;
import wagefund.ledger.deposit.event.DepositReplenished;
import wagefund.ledger.deposit.event.DepositRequired;
import wagefund.ledger.deposit.event.GuaranteeAccepted;
import wagefund.ledger.deposit.event.ObjectionSettled;
import wagefund.ledger.deposit.event.ReleaseAnnounced;
import wagefund.ledger.deposit.event.ReleaseObjected;
import wagefund.ledger.deposit.event.ReleaseReviewed;
import wagefund.ledger.kernel.Creates;
import wagefund.ledger.kernel.DepositId;
import wagefund.ledger.kernel.Identifier;
import wagefund.ledger.kernel.Outcome;

/** 工资保证金: the memo register of what a contractor secured, and of what was drawn of it. */
@Aggregate(snapshotTriggerDefinition = "snapshots", cache = "aggregateCache")
class WageDeposit {

  /** Opens the register of a deposit; decided by the desk. */
  record Open(@TargetAggregateIdentifier DepositId depositId, DepositRequired event)
      implements Creates {
    @Override
    public Identifier createdId() {
      return depositId;
    }
  }

  /** Records what a desk decided. */
  record Note(@TargetAggregateIdentifier DepositId depositId, Object event) {}

  /** Asks for the state of the register. */
  record AskState(@TargetAggregateIdentifier DepositId depositId) {}

  @AggregateIdentifier
  @SuppressWarnings({"NullAway.Init", "UnusedVariable"})
  private DepositId id;

  private Optional<DepositState> state = Optional.empty();

  WageDeposit() {}

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.ALWAYS)
  Outcome handle(Open c) {
    apply(c.event());
    return Outcome.accepted(c.depositId().value());
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

  @CommandHandler
  Outcome handle(AskDeposit question) {
    return Outcome.accepted(state.orElseThrow().facts());
  }

  @EventSourcingHandler
  void on(DepositRequired e) {
    id = e.depositId();
    state = Optional.of(DepositState.of(e));
  }

  @EventSourcingHandler
  void on(DepositReassessed e) {
    become(s -> s.with(e.assessed(), e.after()));
  }

  @EventSourcingHandler
  void on(DepositProjectAdded e) {
    become(s -> s.with(e.assessed(), e.after()));
  }

  @EventSourcingHandler
  void on(DepositProjectRemoved e) {
    become(s -> s.with(e.assessed(), e.after()));
  }

  @EventSourcingHandler
  void on(DepositCashStored e) {
    become(s -> s.with(e.after(), List.of()));
  }

  @EventSourcingHandler
  void on(DepositReplenished e) {
    become(s -> s.with(e.after(), e.madeGood()));
  }

  @EventSourcingHandler
  void on(GuaranteeAccepted e) {
    become(s -> s.with(e));
  }

  @EventSourcingHandler
  void on(CoverCommitted e) {
    become(s -> s.with(e));
  }

  @EventSourcingHandler
  void on(CoverFreed e) {
    become(s -> s.with(e));
  }

  @EventSourcingHandler
  void on(DepositDrawn e) {
    become(s -> s.with(e));
  }

  @EventSourcingHandler
  void on(DepositCompleted e) {
    become(s -> s.with(s.release().completed()));
  }

  @EventSourcingHandler
  void on(ReleaseAnnounced e) {
    become(s -> s.with(s.release().announced(e.by(), e.endsOn())));
  }

  @EventSourcingHandler
  void on(ReleaseObjected e) {
    become(s -> s.with(s.release().objected(e.objectionNo())));
  }

  @EventSourcingHandler
  void on(ObjectionSettled e) {
    become(s -> s.with(s.release().settled(e.objectionNo())));
  }

  @EventSourcingHandler
  void on(ReleaseReviewed e) {
    become(s -> s.with(e.granted() ? s.release().reviewed(e.by()) : s.release().completed()));
  }

  @EventSourcingHandler
  void on(DepositReleased e) {
    become(s -> s.with(e));
  }

  private void become(UnaryOperator<DepositState> next) {
    state = state.map(next);
  }
}
