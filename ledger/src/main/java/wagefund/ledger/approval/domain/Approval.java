package wagefund.ledger.approval.domain;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import wagefund.ledger.approval.command.Actors;
import wagefund.ledger.approval.command.ApprovalError;
import wagefund.ledger.approval.command.AskActors;
import wagefund.ledger.approval.command.AskSignature;
import wagefund.ledger.approval.command.CloseApproval;
import wagefund.ledger.approval.command.Delegated;
import wagefund.ledger.approval.command.EscalateStage;
import wagefund.ledger.approval.command.NextStage;
import wagefund.ledger.approval.command.OpenApproval;
import wagefund.ledger.approval.command.ReopenApproval;
import wagefund.ledger.approval.command.SignStage;
import wagefund.ledger.approval.event.ApprovalClosed;
import wagefund.ledger.approval.event.ApprovalOpened;
import wagefund.ledger.approval.event.Closing;
import wagefund.ledger.approval.event.Stage;
import wagefund.ledger.approval.event.StageEscalated;
import wagefund.ledger.approval.event.StageSigned;
import wagefund.ledger.kernel.Actor;
import wagefund.ledger.kernel.ApprovalId;
import wagefund.ledger.kernel.Digest;
import wagefund.ledger.kernel.Facts;
import wagefund.ledger.kernel.Outcome;

/** 审批: the stages in their order, signed by people who each act once. */
@Aggregate(snapshotTriggerDefinition = "snapshots", cache = "aggregateCache")
class Approval {

  @AggregateIdentifier
  @SuppressWarnings({"NullAway.Init", "UnusedVariable"})
  private ApprovalId id;

  private String subject = "";
  private int round;
  private Digest digest = Digest.NONE;
  private List<Stage> stages = List.of();
  private int signed;
  private boolean open;
  private List<String> actors = List.of();
  private String requester = "";
  private Map<String, String> signedStages = Map.of();
  private Optional<LocalDate> dueOn = Optional.empty();
  private boolean escalated;

  Approval() {}

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.ALWAYS)
  Outcome handle(OpenApproval c) {
    apply(
        new ApprovalOpened(
            c.approvalId(),
            c.subject(),
            1,
            c.digest(),
            c.stages(),
            c.by().name(),
            c.on(),
            c.at(),
            c.dueOn()));
    return Outcome.accepted();
  }

  @CommandHandler
  Outcome handle(ReopenApproval c) {
    apply(
        new ApprovalOpened(
            id,
            subject,
            round + 1,
            c.digest(),
            c.stages(),
            c.by().name(),
            c.on(),
            c.at(),
            c.dueOn()));
    return Outcome.accepted();
  }

  @CommandHandler
  Outcome handle(AskSignature question) {
    return signatory(question.by(), question.delegated(), question.digest(), question.on())
        .then(Signatory.class, who -> Outcome.accepted(nextStage()));
  }

  @CommandHandler
  Outcome handle(SignStage c) {
    return signatory(c.by(), c.delegated(), c.digest(), c.on())
        .then(Signatory.class, who -> sign(c, who));
  }

  private Outcome sign(SignStage c, Signatory who) {
    apply(
        new StageSigned(
            id,
            subject,
            round,
            stage(),
            isLast(),
            c.digest(),
            c.opinion(),
            c.on(),
            c.by().name(),
            c.at(),
            who.onBehalfOf(),
            c.nextDueOn()));
    return Outcome.accepted();
  }

  @CommandHandler
  Outcome handle(EscalateStage c) {
    boolean passes = open && !escalated && stage().escalateTo().isPresent() && isOverdue(c.on());
    if (!passes) {
      return Outcome.accepted("");
    }
    apply(
        new StageEscalated(
            id, subject, round, stage(), dueOn.orElseThrow(), c.on(), c.by().name(), c.at()));
    return Outcome.accepted(stage().titleZh());
  }

  @CommandHandler
  Outcome handle(CloseApproval c) {
    boolean byItself = c.closing() == Closing.WITHDRAWN || c.closing() == Closing.EXPIRED;
    boolean mayStillEnd = open || signed == stages.size() && byItself;
    if (!mayStillEnd) {
      return Outcome.rejected(ApprovalError.APPROVAL_NOT_OPEN);
    }
    if (!byItself) {
      Outcome who = Signatory.of(now(), c.by(), c.delegated(), c.on());
      if (!who.isAccepted()) {
        return who;
      }
      if (c.opinion().isEmpty()) {
        return Outcome.rejected(ApprovalError.OPINION_NEEDED);
      }
    }
    Stage stage = stages.get(Math.min(signed, stages.size() - 1));
    apply(
        new ApprovalClosed(
            id, subject, round, stage, c.closing(), c.opinion(), c.on(), c.by().name(), c.at()));
    return Outcome.accepted();
  }

  @CommandHandler
  Outcome handle(AskActors question) {
    boolean approved = !open && signed == stages.size();
    return Outcome.accepted(new Actors(actors, approved, digest));
  }

  private Outcome signatory(Actor officer, Delegated delegated, Digest seen, LocalDate on) {
    if (!open) {
      return Outcome.rejected(ApprovalError.APPROVAL_NOT_OPEN);
    }
    Outcome who = Signatory.of(now(), officer, delegated, on);
    return !who.isAccepted() || seen.equals(digest)
        ? who
        : Outcome.rejected(
            ApprovalError.DIGEST_DIFFERS, Facts.of("signed", seen).and("current", digest));
  }

  private Signatory.Round now() {
    return new Signatory.Round(stage(), dueOn, requester, signedStages);
  }

  private boolean isOverdue(LocalDate on) {
    return now().isOverdue(on);
  }

  private NextStage nextStage() {
    return new NextStage(
        stage(), isLast(), isLast() ? Optional.empty() : Optional.of(stages.get(signed + 1)));
  }

  private Stage stage() {
    return stages.get(signed);
  }

  private boolean isLast() {
    return signed == stages.size() - 1;
  }

  @EventSourcingHandler
  void on(ApprovalOpened e) {
    id = e.approvalId();
    subject = e.subject();
    round = e.round();
    digest = e.digest();
    stages = e.stages();
    signed = 0;
    open = true;
    requester = e.requester();
    actors = List.of(e.requester());
    signedStages = Map.of();
    dueOn = e.dueOn();
    escalated = false;
  }

  @EventSourcingHandler
  void on(StageSigned e) {
    signed = e.stage().number();
    open = !e.last();
    List<String> acting = Stream.concat(Stream.of(e.by()), e.onBehalfOf().stream()).toList();
    actors = Stream.concat(actors.stream(), acting.stream()).toList();
    Map<String, String> after = new HashMap<>(signedStages);
    acting.forEach(officer -> after.put(officer, e.stage().titleZh()));
    signedStages = after;
    dueOn = e.nextDueOn();
    escalated = false;
  }

  @EventSourcingHandler
  void on(StageEscalated e) {
    escalated = true;
  }

  @EventSourcingHandler
  void on(ApprovalClosed e) {
    open = false;
    signed = 0;
  }
}
