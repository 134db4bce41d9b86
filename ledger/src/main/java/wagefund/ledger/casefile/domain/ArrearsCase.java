package wagefund.ledger.casefile.domain;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import wagefund.ledger.casefile.command.AskCase;
import wagefund.ledger.casefile.command.CaseError;
import wagefund.ledger.casefile.command.CaseFacts;
import wagefund.ledger.casefile.command.OpenCase;
import wagefund.ledger.casefile.command.PaidToWorker;
import wagefund.ledger.casefile.command.RecordExhaustion;
import wagefund.ledger.casefile.command.SettleClaims;
import wagefund.ledger.casefile.event.CaseDetails;
import wagefund.ledger.casefile.event.CaseFigures;
import wagefund.ledger.casefile.event.CaseOpened;
import wagefund.ledger.casefile.event.ClaimsSettled;
import wagefund.ledger.casefile.event.ExhaustedSources;
import wagefund.ledger.casefile.event.SettledMonth;
import wagefund.ledger.casefile.event.SourceExhausted;
import wagefund.ledger.casefile.event.WorkerArrears;
import wagefund.ledger.kernel.CaseId;
import wagefund.ledger.kernel.Facts;
import wagefund.ledger.kernel.Money;
import wagefund.ledger.kernel.Outcome;
import wagefund.ledger.kernel.PersonId;

/** 案件: who is owed what for which month, and how much of it is settled, by whom. */
@Aggregate(snapshotTriggerDefinition = "snapshots", cache = "aggregateCache")
class ArrearsCase {

  @AggregateIdentifier
  @SuppressWarnings({"NullAway.Init", "UnusedVariable"})
  private CaseId id;

  private Optional<CaseDetails> details = Optional.empty();
  private Map<PersonId, ClaimState> claims = new LinkedHashMap<>();
  private CaseFigures figures = CaseFigures.opened(Money.ZERO);
  private ExhaustedSources exhausted = ExhaustedSources.NONE;

  ArrearsCase() {}

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.ALWAYS)
  Outcome handle(OpenCase c) {
    apply(new CaseOpened(c.caseId(), c.details(), c.workers(), c.on(), c.by().name(), c.at()));
    return Outcome.accepted(c.caseId().value());
  }

  @CommandHandler
  Outcome handle(AskCase question) {
    return Outcome.accepted(
        new CaseFacts(
            id,
            details.orElseThrow(),
            claims.values().stream().map(ClaimState::toClaim).toList(),
            figures,
            exhausted));
  }

  @CommandHandler
  Outcome handle(SettleClaims c) {
    List<SettledMonth> months = new ArrayList<>();
    for (PaidToWorker paid : c.paid()) {
      ClaimState claim = claims.get(paid.person());
      if (claim == null) {
        return Outcome.rejected(CaseError.WORKER_NOT_IN_CASE, Facts.of("person", paid.person()));
      }
      Money outstanding = claim.toClaim().outstanding();
      if (paid.amount().isMoreThan(outstanding)) {
        return Outcome.rejected(
            CaseError.MORE_THAN_ARREARS,
            Facts.of("amount", paid.amount()).and("outstanding", outstanding));
      }
      months.addAll(claim.oldestFirst(paid));
    }
    Money amount = Money.sum(months.stream().map(SettledMonth::amount).toList());
    apply(
        new ClaimsSettled(
            id,
            c.source(),
            c.reference(),
            months,
            amount,
            figures.settle(c.source(), amount),
            c.on(),
            c.by().name(),
            c.at()));
    return Outcome.accepted();
  }

  @CommandHandler
  Outcome handle(RecordExhaustion c) {
    if (!exhausted.contains(c.source())) {
      apply(
          new SourceExhausted(
              id, c.source(), c.kind(), c.document(), c.on(), c.by().name(), c.at()));
    }
    return Outcome.accepted(id.value());
  }

  @EventSourcingHandler
  void on(CaseOpened e) {
    id = e.caseId();
    details = Optional.of(e.details());
    claims = ClaimState.allOf(e.workers());
    figures =
        CaseFigures.opened(Money.sum(e.workers().stream().map(WorkerArrears::total).toList()));
  }

  @EventSourcingHandler
  void on(ClaimsSettled e) {
    claims = ClaimState.settle(claims, e);
    figures = e.after();
  }

  @EventSourcingHandler
  void on(SourceExhausted e) {
    exhausted = exhausted.and(e);
  }
}
