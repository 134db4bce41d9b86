package wagefund.ledger.pursuit.domain;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
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
import wagefund.ledger.kernel.PursuitId;
import wagefund.ledger.pursuit.command.AskPursuit;
import wagefund.ledger.pursuit.command.PursuitFacts;
import wagefund.ledger.pursuit.event.PursuitStep;
import wagefund.ledger.pursuit.event.PursuitStepTaken;
import wagefund.ledger.pursuit.event.Track;

/** 追偿措施: what was done to get the money of one claim back, in its order. */
@Aggregate(snapshotTriggerDefinition = "snapshots", cache = "aggregateCache")
class Pursuit {

  /** The first step of a pursuit; decided by the desk. */
  record Begin(@TargetAggregateIdentifier PursuitId pursuitId, PursuitStepTaken event)
      implements Creates {
    @Override
    public Identifier createdId() {
      return pursuitId;
    }
  }

  /** Another step; decided by the desk. */
  record Note(@TargetAggregateIdentifier PursuitId pursuitId, PursuitStepTaken event) {}

  @AggregateIdentifier
  @SuppressWarnings({"NullAway.Init", "UnusedVariable"})
  private PursuitId id;

  private Map<Track, PursuitStep> last = Map.of();
  private LocalDate lastOn = LocalDate.MIN;
  private boolean fruitless;

  Pursuit() {}

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.ALWAYS)
  Outcome handle(Begin c) {
    apply(c.event());
    return Outcome.accepted();
  }

  @CommandHandler
  Outcome handle(Note c) {
    apply(c.event());
    return Outcome.accepted();
  }

  @CommandHandler
  Outcome handle(AskPursuit question) {
    return Outcome.accepted(new PursuitFacts(last, lastOn, fruitless));
  }

  @EventSourcingHandler
  void on(PursuitStepTaken e) {
    id = PursuitId.of(e.claimId());
    Map<Track, PursuitStep> after = new HashMap<>(last);
    after.put(e.step().track(), e.step());
    last = after;
    lastOn = e.on();
    fruitless = fruitless || e.step() == PursuitStep.ENFORCEMENT_TERMINATED;
  }
}
