package wagefund.ledger.casefile.domain;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.time.LocalDate;
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
import wagefund.ledger.casefile.command.CorrectSettlement;
import wagefund.ledger.casefile.command.OpenCase;
import wagefund.ledger.casefile.command.PaidToWorker;
import wagefund.ledger.casefile.command.RecordExhaustion;
import wagefund.ledger.casefile.command.SettleClaims;
import wagefund.ledger.casefile.command.SuperviseCase;
import wagefund.ledger.casefile.command.TakeCaseStep;
import wagefund.ledger.casefile.event.CaseDetails;
import wagefund.ledger.casefile.event.CaseFigures;
import wagefund.ledger.casefile.event.CaseOpened;
import wagefund.ledger.casefile.event.CaseStep;
import wagefund.ledger.casefile.event.CaseStepTaken;
import wagefund.ledger.casefile.event.CaseSteps;
import wagefund.ledger.casefile.event.CaseSupervised;
import wagefund.ledger.casefile.event.ClaimsSettled;
import wagefund.ledger.casefile.event.ExhaustedSources;
import wagefund.ledger.casefile.event.SettledMonth;
import wagefund.ledger.casefile.event.SettlementCorrected;
import wagefund.ledger.casefile.event.SettlementSource;
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
  private LocalDate openedOn = LocalDate.MIN;
  private CaseSteps steps = CaseSteps.NONE;

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
      months.addAll(claim.settles(paid));
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
  Outcome handle(CorrectSettlement c) {
    ClaimState claim = claims.get(c.person());
    if (claim == null) {
      return Outcome.rejected(CaseError.WORKER_NOT_IN_CASE, Facts.of("person", c.person()));
    }
    boolean advance = c.source() == SettlementSource.ADVANCE;
    List<SettledMonth> months = claim.reopens(c.amount(), advance);
    if (months.isEmpty()) {
      return Outcome.rejected(
          CaseError.MORE_THAN_SETTLED, Facts.of("amount", c.amount()).and("source", c.source()));
    }
    apply(
        new SettlementCorrected(
            id,
            c.source(),
            c.reference(),
            months,
            c.amount(),
            figures.reopen(c.source(), c.amount()),
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

  @CommandHandler
  Outcome handle(TakeCaseStep c) {
    if (steps.on(c.step()).isPresent()) {
      return Outcome.rejected(
          CaseError.CASE_STEP_TAKEN_ALREADY,
          Facts.of("step", c.step()).and("on", steps.on(c.step()).orElseThrow()));
    }
    LocalDate earliest =
        c.step() == CaseStep.CONTACTED ? steps.on(CaseStep.ACCEPTED).orElse(openedOn) : openedOn;
    if (c.on().isBefore(earliest)) {
      return tooEarly(c.on(), earliest);
    }
    apply(new CaseStepTaken(id, c.step(), c.document(), c.on(), c.by().name(), c.at()));
    return Outcome.accepted(id.value());
  }

  @CommandHandler
  Outcome handle(SuperviseCase c) {
    if (c.on().isBefore(openedOn)) {
      return tooEarly(c.on(), openedOn);
    }
    if (c.dueOn().isBefore(c.on())) {
      return Outcome.rejected(
          CaseError.CASE_LIMIT_BEFORE_ITS_START, Facts.of("dueOn", c.dueOn()).and("on", c.on()));
    }
    apply(new CaseSupervised(id, c.dueOn(), c.document(), c.on(), c.by().name(), c.at()));
    return Outcome.accepted(id.value());
  }

  private static Outcome tooEarly(LocalDate on, LocalDate earliest) {
    return Outcome.rejected(
        CaseError.CASE_STEP_TOO_EARLY, Facts.of("on", on).and("earliest", earliest));
  }

  @EventSourcingHandler
  void on(CaseStepTaken e) {
    steps = steps.and(e);
  }

  @EventSourcingHandler
  void on(CaseOpened e) {
    id = e.caseId();
    openedOn = e.on();
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
  void on(SettlementCorrected e) {
    claims = ClaimState.reopen(claims, e);
    figures = e.after();
  }

  @EventSourcingHandler
  void on(SourceExhausted e) {
    exhausted = exhausted.and(e);
  }
}
