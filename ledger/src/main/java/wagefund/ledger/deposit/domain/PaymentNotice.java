package wagefund.ledger.deposit.domain;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.util.Optional;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.axonframework.spring.stereotype.Aggregate;
import wagefund.ledger.deposit.command.AskNotice;
import wagefund.ledger.deposit.command.NoticeStatus;
import wagefund.ledger.deposit.event.NoticeImpossible;
import wagefund.ledger.deposit.event.NoticeIssued;
import wagefund.ledger.deposit.event.NoticePaid;
import wagefund.ledger.deposit.event.NoticeProposed;
import wagefund.ledger.deposit.event.NoticeServed;
import wagefund.ledger.deposit.event.NoticeWithdrawn;
import wagefund.ledger.kernel.Creates;
import wagefund.ledger.kernel.Identifier;
import wagefund.ledger.kernel.NoticeId;
import wagefund.ledger.kernel.Outcome;

/** 支付通知书: by which a bank has to pay workers out of a deposit. */
@Aggregate(snapshotTriggerDefinition = "snapshots", cache = "aggregateCache")
class PaymentNotice {

  /** Drafts a notice; decided by the desk. */
  record Draft(@TargetAggregateIdentifier NoticeId noticeId, NoticeProposed event)
      implements Creates {
    @Override
    public Identifier createdId() {
      return noticeId;
    }
  }

  /** Records what the desk decided. */
  record Note(@TargetAggregateIdentifier NoticeId noticeId, Object event) {}

  /** Asks how far the notice has come. */
  record AskState(@TargetAggregateIdentifier NoticeId noticeId) {}

  @AggregateIdentifier
  @SuppressWarnings({"NullAway.Init", "UnusedVariable"})
  private NoticeId id;

  private Optional<NoticeState> state = Optional.empty();

  PaymentNotice() {}

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.ALWAYS)
  Outcome handle(Draft c) {
    apply(c.event());
    return Outcome.accepted(c.noticeId().value());
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
  Outcome handle(AskNotice question) {
    return Outcome.accepted(state.orElseThrow().facts());
  }

  @EventSourcingHandler
  void on(NoticeProposed e) {
    id = e.noticeId();
    state = Optional.of(NoticeState.of(e));
  }

  @EventSourcingHandler
  void on(NoticeIssued e) {
    state = state.map(s -> s.with(e));
  }

  @EventSourcingHandler
  void on(NoticeServed e) {
    state = state.map(s -> s.with(e));
  }

  @EventSourcingHandler
  void on(NoticePaid e) {
    state = state.map(s -> s.with(e));
  }

  @EventSourcingHandler
  void on(NoticeWithdrawn e) {
    state = state.map(s -> s.with(NoticeStatus.WITHDRAWN, e.on()));
  }

  @EventSourcingHandler
  void on(NoticeImpossible e) {
    state = state.map(s -> s.with(NoticeStatus.IMPOSSIBLE, e.on()));
  }
}
