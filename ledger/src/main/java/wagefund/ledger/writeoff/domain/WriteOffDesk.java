package wagefund.ledger.writeoff.domain;

import static wagefund.ledger.platform.write.RejectedInside.unlessAccepted;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.axonframework.commandhandling.CommandHandler;
import org.springframework.stereotype.Component;
import wagefund.ledger.approval.command.OpenApproval;
import wagefund.ledger.approval.command.ReopenApproval;
import wagefund.ledger.approval.event.Stage;
import wagefund.ledger.kernel.Actor;
import wagefund.ledger.kernel.ApprovalId;
import wagefund.ledger.kernel.ClaimId;
import wagefund.ledger.kernel.Commands;
import wagefund.ledger.kernel.Facts;
import wagefund.ledger.kernel.Money;
import wagefund.ledger.kernel.Outcome;
import wagefund.ledger.kernel.PursuitId;
import wagefund.ledger.kernel.Rejection;
import wagefund.ledger.kernel.SchemeBookId;
import wagefund.ledger.kernel.WorkingCalendar;
import wagefund.ledger.kernel.WriteOffId;
import wagefund.ledger.pursuit.command.AskPursuit;
import wagefund.ledger.pursuit.command.PursuitFacts;
import wagefund.ledger.recovery.command.AskClaim;
import wagefund.ledger.recovery.command.ClaimFacts;
import wagefund.ledger.scheme.command.ApprovalStage;
import wagefund.ledger.scheme.command.AskSchemeTerms;
import wagefund.ledger.scheme.command.RecoveryTerms;
import wagefund.ledger.scheme.command.SchemeTerms;
import wagefund.ledger.writeoff.command.AmendWriteOff;
import wagefund.ledger.writeoff.command.RequestWriteOff;
import wagefund.ledger.writeoff.command.WriteOffAccepted;
import wagefund.ledger.writeoff.command.WriteOffError;
import wagefund.ledger.writeoff.command.WriteOffStatus;
import wagefund.ledger.writeoff.event.ShownCondition;
import wagefund.ledger.writeoff.event.WriteOffAmended;
import wagefund.ledger.writeoff.event.WriteOffRequested;
import wagefund.ledger.writeoff.event.WriteOffTerms;

/** Takes requests to write off, and changes to them, by the conditions of the scheme. */
@Component
class WriteOffDesk {

  private final Commands commands;
  private final WorkingCalendar calendar;

  WriteOffDesk(Commands commands, WorkingCalendar calendar) {
    this.commands = commands;
    this.calendar = calendar;
  }

  /** What is asked for, whether for the first time or changed. */
  private record Wish(
      WriteOffId writeOffId,
      ClaimId claimId,
      Optional<Money> amount,
      String reason,
      List<ShownCondition> conditions,
      LocalDate on,
      Actor by,
      Instant at) {}

  /** What may go to the approvers. */
  record Checked(WriteOffTerms terms, Money outstanding, List<Stage> stages) {}

  @CommandHandler
  Outcome handle(RequestWriteOff c) {
    Wish wish =
        new Wish(
            c.writeOffId(),
            c.claimId(),
            c.amount(),
            c.reason(),
            c.conditions(),
            c.on(),
            c.by(),
            c.at());
    return check(wish).then(Checked.class, checked -> request(c, checked));
  }

  private Outcome request(RequestWriteOff c, Checked checked) {
    WriteOffTerms terms = checked.terms();
    Outcome opened =
        commands.send(
            new WriteOff.Open(
                c.writeOffId(),
                new WriteOffRequested(
                    terms, checked.outstanding(), terms.digest(), c.on(), c.by().name(), c.at())));
    if (!opened.isAccepted()) {
      return opened;
    }
    unlessAccepted(
        commands.send(
            new OpenApproval(
                ApprovalId.of(c.writeOffId()),
                c.writeOffId().value(),
                terms.digest(),
                checked.stages(),
                dueOn(checked, c.on()),
                c.on(),
                c.by(),
                c.at())));
    return Outcome.accepted(new WriteOffAccepted(c.writeOffId(), terms.amount(), terms.digest()));
  }

  @CommandHandler
  Outcome handle(AmendWriteOff c) {
    return stateOf(commands, c.writeOffId())
        .then(
            WriteOffState.class,
            state -> {
              boolean open =
                  state.status() == WriteOffStatus.REQUESTED
                      || state.status() == WriteOffStatus.RETURNED;
              if (!open) {
                return wrong(state.status());
              }
              if (!c.by().name().equals(state.requester())) {
                return Outcome.rejected(WriteOffError.ONLY_WRITE_OFF_REQUESTER);
              }
              Optional<Rejection> early = WriteOffPolicies.datesMustFollow(state.on(), c.on());
              if (early.isPresent()) {
                return Outcome.rejected(early.get());
              }
              Wish wish =
                  new Wish(
                      c.writeOffId(),
                      state.terms().claimId(),
                      c.amount(),
                      c.reason(),
                      c.conditions(),
                      c.on(),
                      c.by(),
                      c.at());
              return check(wish).then(Checked.class, checked -> amend(c, checked));
            });
  }

  private Outcome amend(AmendWriteOff c, Checked checked) {
    WriteOffTerms terms = checked.terms();
    unlessAccepted(
        commands.send(
            new WriteOff.Note(
                c.writeOffId(),
                new WriteOffAmended(
                    terms, checked.outstanding(), terms.digest(), c.on(), c.by().name(), c.at()))));
    unlessAccepted(
        commands.send(
            new ReopenApproval(
                ApprovalId.of(c.writeOffId()),
                terms.digest(),
                checked.stages(),
                dueOn(checked, c.on()),
                c.on(),
                c.by(),
                c.at())));
    return Outcome.accepted(new WriteOffAccepted(c.writeOffId(), terms.amount(), terms.digest()));
  }

  private Outcome check(Wish wish) {
    Optional<Rejection> role = WriteOffPolicies.recoveryOfficerMustRequest(wish.by());
    if (role.isPresent()) {
      return Outcome.rejected(role.get());
    }
    Outcome known = commands.send(new AskClaim(wish.claimId()));
    if (!known.isAccepted()) {
      return Outcome.rejected(
          WriteOffError.WRITE_OFF_CLAIM_UNKNOWN, Facts.of("claim", wish.claimId().value()));
    }
    ClaimFacts claim = known.answer(ClaimFacts.class);
    return commands
        .send(new AskSchemeTerms(SchemeBookId.of(claim.fundId()), wish.on()))
        .then(SchemeTerms.class, scheme -> check(wish, claim, scheme));
  }

  private Outcome check(Wish wish, ClaimFacts claim, SchemeTerms scheme) {
    Optional<RecoveryTerms.WriteOff> terms = scheme.recovery().writeOff();
    if (terms.isEmpty()) {
      return Outcome.rejected(WriteOffError.WRITE_OFF_NOT_IN_SCHEME);
    }
    Money amount = wish.amount().orElse(claim.outstanding());
    return WriteOffPolicies.amountMayNotExceedOutstanding(claim, amount)
        .or(() -> WriteOffPolicies.datesMustFollow(claim.openedOn(), wish.on()))
        .or(() -> WriteOffPolicies.conditionsMustBeThoseOfTheScheme(terms.get(), wish.conditions()))
        .or(
            () ->
                WriteOffPolicies.registerMustShow(
                    wish.conditions(), pursuit(wish.claimId()), claim, wish.on()))
        .or(() -> WriteOffPolicies.mustBeOverdueLongEnough(terms.get(), claim, wish.on()))
        .map(Outcome::rejected)
        .orElseGet(
            () ->
                Outcome.accepted(
                    new Checked(
                        new WriteOffTerms(
                            wish.writeOffId(),
                            wish.claimId(),
                            claim.caseId(),
                            claim.fundId(),
                            claim.debtor().name(),
                            amount,
                            wish.reason(),
                            wish.conditions(),
                            scheme.schemeId(),
                            scheme.version()),
                        claim.outstanding(),
                        stages(terms.get(), amount))));
  }

  private PursuitFacts pursuit(ClaimId claim) {
    Outcome known = commands.send(new AskPursuit(PursuitId.of(claim)));
    return known.isAccepted() ? known.answer(PursuitFacts.class) : PursuitFacts.NONE;
  }

  private static List<Stage> stages(RecoveryTerms.WriteOff terms, Money amount) {
    List<Stage> stages = new ArrayList<>();
    for (ApprovalStage stage : terms.stagesFor(amount)) {
      stages.add(
          new Stage(
              stages.size() + 1,
              stage.name(),
              stage.title().zh(),
              stage.title().en(),
              stage.role(),
              stage.workingDays().isPresent()
                  ? Optional.of(stage.workingDays().getAsInt())
                  : Optional.empty(),
              stage.escalateTo()));
    }
    return List.copyOf(stages);
  }

  private Optional<LocalDate> dueOn(Checked checked, LocalDate on) {
    return checked.stages().get(0).workingDays().map(days -> calendar.plusWorkingDays(on, days));
  }

  static Outcome stateOf(Commands commands, WriteOffId writeOff) {
    Outcome known = commands.send(new WriteOff.AskState(writeOff));
    return known.isAccepted()
        ? known
        : Outcome.rejected(WriteOffError.WRITE_OFF_UNKNOWN, Facts.of("writeOff", writeOff.value()));
  }

  static Outcome wrong(WriteOffStatus status) {
    return Outcome.rejected(WriteOffError.WRITE_OFF_WRONG_STATE, Facts.of("status", status.zh()));
  }
}
