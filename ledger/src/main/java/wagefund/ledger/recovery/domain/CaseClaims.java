package wagefund.ledger.recovery.domain;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.util.List;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.axonframework.spring.stereotype.Aggregate;
import wagefund.ledger.kernel.CaseClaimsId;
import wagefund.ledger.kernel.Creates;
import wagefund.ledger.kernel.Identifier;
import wagefund.ledger.kernel.Outcome;
import wagefund.ledger.recovery.command.CaseClaimsFacts;
import wagefund.ledger.recovery.event.CaseClaimListed;
import wagefund.ledger.recovery.event.EmployerPaidWorkers;
import wagefund.ledger.recovery.event.WorkerOverpaid;

/** Which claims there are in a case, what its employer paid past the fund, and who got too much. */
@Aggregate(snapshotTriggerDefinition = "snapshots", cache = "aggregateCache")
class CaseClaims {

  /** Begins the list of a case with its first event. */
  record Begin(@TargetAggregateIdentifier CaseClaimsId id, Object event) implements Creates {
    @Override
    public Identifier createdId() {
      return id;
    }
  }

  /** Records what the desk decided. */
  record Note(@TargetAggregateIdentifier CaseClaimsId id, Object event) {}

  /** Asks what is there; answered with {@link CaseClaimsFacts}. */
  record Ask(@TargetAggregateIdentifier CaseClaimsId id) {}

  @AggregateIdentifier
  @SuppressWarnings({"NullAway.Init", "UnusedVariable"})
  private CaseClaimsId id;

  private CaseClaimsFacts facts = new CaseClaimsFacts(List.of(), List.of());

  CaseClaims() {}

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
  Outcome handle(Ask question) {
    return Outcome.accepted(facts);
  }

  @EventSourcingHandler
  void on(CaseClaimListed e) {
    id = e.id();
    facts = ListOfClaims.listed(facts, e);
  }

  @EventSourcingHandler
  void on(EmployerPaidWorkers e) {
    id = e.id();
  }

  @EventSourcingHandler
  void on(WorkerOverpaid e) {
    id = e.id();
    facts = ListOfClaims.overpaid(facts, e);
  }
}
