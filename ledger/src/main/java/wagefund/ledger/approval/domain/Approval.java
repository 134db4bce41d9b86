package wagefund.ledger.approval.domain;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

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
import wagefund.ledger.approval.command.NextStage;
import wagefund.ledger.approval.command.OpenApproval;
import wagefund.ledger.approval.command.ReopenApproval;
import wagefund.ledger.approval.command.SignStage;
import wagefund.ledger.approval.event.ApprovalClosed;
import wagefund.ledger.approval.event.ApprovalOpened;
import wagefund.ledger.approval.event.Closing;
import wagefund.ledger.approval.event.Stage;
import wagefund.ledger.approval.event.StageSigned;
import wagefund.ledger.kernel.Actor;
import wagefund.ledger.kernel.ApprovalId;
import wagefund.ledger.kernel.Digest;
import wagefund.ledger.kernel.Facts;
import wagefund.ledger.kernel.Outcome;
import wagefund.ledger.kernel.Rejection;

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

  Approval() {}

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.ALWAYS)
  Outcome handle(OpenApproval c) {
    apply(
        new ApprovalOpened(
            c.approvalId(), c.subject(), 1, c.digest(), c.stages(), c.by().name(), c.on(), c.at()));
    return Outcome.accepted();
  }

  @CommandHandler
  Outcome handle(ReopenApproval c) {
    apply(
        new ApprovalOpened(
            id, subject, round + 1, c.digest(), c.stages(), c.by().name(), c.on(), c.at()));
    return Outcome.accepted();
  }

  @CommandHandler
  Outcome handle(AskSignature question) {
    return maySign(question.by(), question.digest())
        .<Outcome>map(Outcome.Rejected::new)
        .orElseGet(() -> Outcome.accepted(new NextStage(stage(), isLast())));
  }

  @CommandHandler
  Outcome handle(SignStage c) {
    Optional<Rejection> rejection = maySign(c.by(), c.digest());
    if (rejection.isPresent()) {
      return Outcome.rejected(rejection.get());
    }
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
            c.at()));
    return Outcome.accepted();
  }

  @CommandHandler
  Outcome handle(CloseApproval c) {
    boolean mayStillEnd = open || signed == stages.size() && c.closing() == Closing.WITHDRAWN;
    if (!mayStillEnd) {
      return Outcome.rejected(ApprovalError.APPROVAL_NOT_OPEN);
    }
    if (c.closing() != Closing.WITHDRAWN) {
      Optional<Rejection> rejection = mayAct(c.by());
      if (rejection.isPresent()) {
        return Outcome.rejected(rejection.get());
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

  /** The checks in the order in which they are named in the error catalogue. */
  private Optional<Rejection> maySign(Actor officer, Digest seen) {
    if (!open) {
      return Optional.of(new Rejection(ApprovalError.APPROVAL_NOT_OPEN));
    }
    Optional<Rejection> rejection = mayAct(officer);
    if (rejection.isPresent()) {
      return rejection;
    }
    return seen.equals(digest)
        ? Optional.empty()
        : Optional.of(
            new Rejection(
                ApprovalError.DIGEST_DIFFERS, Facts.of("signed", seen).and("current", digest)));
  }

  private Optional<Rejection> mayAct(Actor officer) {
    if (officer.name().equals(requester)) {
      return Optional.of(new Rejection(ApprovalError.APPROVER_IS_REQUESTER));
    }
    String before = signedStages.get(officer.name());
    if (before != null) {
      return Optional.of(
          new Rejection(
              ApprovalError.APPROVER_HAS_ACTED,
              Facts.of("officer", officer.name()).and("stage", before)));
    }
    return officer.has(stage().role())
        ? Optional.empty()
        : Optional.of(
            new Rejection(
                ApprovalError.STAGE_ROLE_NEEDED,
                Facts.of("stage", stage().titleZh()).and("role", stage().role())));
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
  }

  @EventSourcingHandler
  void on(StageSigned e) {
    signed = e.stage().number();
    open = !e.last();
    actors = Stream.concat(actors.stream(), Stream.of(e.by())).toList();
    Map<String, String> after = new HashMap<>(signedStages);
    after.put(e.by(), e.stage().titleZh());
    signedStages = after;
  }

  @EventSourcingHandler
  void on(ApprovalClosed e) {
    open = false;
    signed = 0;
  }
}
