package wagefund.ledger.disbursement.domain;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.axonframework.spring.stereotype.Aggregate;
import wagefund.ledger.disbursement.event.DisbursementRequested;
import wagefund.ledger.disbursement.event.PartPassed;
import wagefund.ledger.disbursement.event.PartStarted;
import wagefund.ledger.kernel.Creates;
import wagefund.ledger.kernel.DisbursementId;
import wagefund.ledger.kernel.Identifier;
import wagefund.ledger.kernel.Outcome;

/** 用款申请: its sources in their order, and which of them has begun or ended. */
@Aggregate(snapshotTriggerDefinition = "snapshots", cache = "aggregateCache")
class Disbursement {

  /** Records a request; decided by the desk. */
  record Request(@TargetAggregateIdentifier DisbursementId disbursementId, Object event)
      implements Creates {
    @Override
    public Identifier createdId() {
      return disbursementId;
    }
  }

  /** Records what the desk decided about a part. */
  record Note(@TargetAggregateIdentifier DisbursementId disbursementId, Object event) {}

  /** Asks for the state. */
  record AskState(@TargetAggregateIdentifier DisbursementId disbursementId) {}

  /**
   * The state, for the desk.
   *
   * @param started by part, the path on which it pays, the latest
   * @param starts how often a part has begun, so that each path has a name of its own
   * @param passed the parts that pay nothing more
   */
  record State(
      DisbursementRequested request,
      Map<Integer, PartStarted> started,
      int starts,
      Map<Integer, PartPassed> passed) {}

  @AggregateIdentifier
  @SuppressWarnings({"NullAway.Init", "UnusedVariable"})
  private DisbursementId id;

  private Optional<DisbursementRequested> request = Optional.empty();
  private Map<Integer, PartStarted> started = Map.of();
  private int starts;
  private Map<Integer, PartPassed> passed = Map.of();

  Disbursement() {}

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.ALWAYS)
  Outcome handle(Request c) {
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
    return Outcome.accepted(new State(request.orElseThrow(), started, starts, passed));
  }

  @EventSourcingHandler
  void on(DisbursementRequested e) {
    id = e.disbursementId();
    request = Optional.of(e);
  }

  @EventSourcingHandler
  void on(PartStarted e) {
    Map<Integer, PartStarted> after = new HashMap<>(started);
    after.put(e.number(), e);
    started = Map.copyOf(after);
    starts = starts + 1;
  }

  @EventSourcingHandler
  void on(PartPassed e) {
    Map<Integer, PartPassed> after = new HashMap<>(passed);
    after.put(e.number(), e);
    passed = Map.copyOf(after);
  }
}
