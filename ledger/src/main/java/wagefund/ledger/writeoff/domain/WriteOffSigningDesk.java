package wagefund.ledger.writeoff.domain;

import static wagefund.ledger.platform.write.RejectedInside.unlessAccepted;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;
import org.axonframework.commandhandling.CommandHandler;
import org.springframework.stereotype.Component;
import wagefund.ledger.approval.command.ApprovalError;
import wagefund.ledger.approval.command.AskDelegations;
import wagefund.ledger.approval.command.AskSignature;
import wagefund.ledger.approval.command.CloseApproval;
import wagefund.ledger.approval.command.Delegated;
import wagefund.ledger.approval.command.NextStage;
import wagefund.ledger.approval.command.SignStage;
import wagefund.ledger.approval.event.Closing;
import wagefund.ledger.fund.command.WriteOffOutstanding;
import wagefund.ledger.kernel.Actor;
import wagefund.ledger.kernel.ApprovalId;
import wagefund.ledger.kernel.Commands;
import wagefund.ledger.kernel.DelegateId;
import wagefund.ledger.kernel.Outcome;
import wagefund.ledger.kernel.Rejection;
import wagefund.ledger.kernel.WorkingCalendar;
import wagefund.ledger.recovery.command.AskClaim;
import wagefund.ledger.recovery.command.ClaimFacts;
import wagefund.ledger.recovery.command.WriteOffClaim;
import wagefund.ledger.writeoff.command.CloseWriteOff;
import wagefund.ledger.writeoff.command.SignWriteOff;
import wagefund.ledger.writeoff.command.WriteOffError;
import wagefund.ledger.writeoff.command.WriteOffStatus;
import wagefund.ledger.writeoff.event.WriteOffApproved;
import wagefund.ledger.writeoff.event.WriteOffEnded;
import wagefund.ledger.writeoff.event.WriteOffReturned;
import wagefund.ledger.writeoff.event.WriteOffTerms;

/**
 * Decides about signatures of a write-off and about its end. The last signature and the write-off
 * itself are one: claim and fund follow in the same transaction.
 */
@Component
class WriteOffSigningDesk {

  private final Commands commands;
  private final WorkingCalendar calendar;

  WriteOffSigningDesk(Commands commands, WorkingCalendar calendar) {
    this.commands = commands;
    this.calendar = calendar;
  }

  @CommandHandler
  Outcome handle(SignWriteOff c) {
    return WriteOffDesk.stateOf(commands, c.writeOffId())
        .then(
            WriteOffState.class,
            state -> {
              if (state.status() != WriteOffStatus.REQUESTED) {
                return WriteOffDesk.wrong(state.status());
              }
              Optional<Rejection> early = WriteOffPolicies.datesMustFollow(state.on(), c.on());
              return early.isPresent()
                  ? Outcome.rejected(early.get())
                  : byRightOrDelegation(c.by(), c.on(), rights -> sign(c, state, rights));
            });
  }

  /** By own right where that suffices, else by what was delegated. */
  private Outcome byRightOrDelegation(
      Actor officer, LocalDate on, Function<Delegated, Outcome> act) {
    Outcome own = act.apply(Delegated.NOTHING);
    boolean lacksRole =
        own.rejection().filter(why -> why.code() == ApprovalError.STAGE_ROLE_NEEDED).isPresent();
    if (!lacksRole) {
      return own;
    }
    Outcome known = commands.send(new AskDelegations(new DelegateId(officer.name()), on));
    return known.isAccepted() ? act.apply(known.answer(Delegated.class)) : own;
  }

  private Outcome sign(SignWriteOff c, WriteOffState state, Delegated delegated) {
    ApprovalId approval = ApprovalId.of(c.writeOffId());
    return commands
        .send(new AskSignature(approval, c.digest(), delegated, c.on(), c.by()))
        .then(
            NextStage.class,
            stage -> {
              if (!stage.last()) {
                note(c, stage, delegated);
                return Outcome.accepted(stage.stage().name());
              }
              return commands
                  .send(new AskClaim(state.terms().claimId()))
                  .then(ClaimFacts.class, claim -> writeOff(c, state, claim, stage, delegated));
            });
  }

  private Outcome writeOff(
      SignWriteOff c, WriteOffState state, ClaimFacts claim, NextStage stage, Delegated delegated) {
    WriteOffTerms terms = state.terms();
    Optional<Rejection> above =
        WriteOffPolicies.amountMayNotExceedOutstanding(claim, terms.amount());
    if (above.isPresent()) {
      return Outcome.rejected(above.get());
    }
    Outcome borne =
        commands.send(
            new WriteOffOutstanding(
                terms.fundId(),
                terms.claimId().value(),
                terms.amount(),
                c.document(),
                c.on(),
                c.by(),
                c.at()));
    if (!borne.isAccepted()) {
      return borne;
    }
    unlessAccepted(
        commands.send(
            new WriteOffClaim(
                terms.claimId(),
                terms.writeOffId().value(),
                terms.amount(),
                c.document(),
                c.on(),
                c.by(),
                c.at())));
    note(c, stage, delegated);
    unlessAccepted(
        commands.send(
            new WriteOff.Note(
                c.writeOffId(),
                new WriteOffApproved(
                    terms.writeOffId(),
                    terms.claimId(),
                    terms.caseId(),
                    terms.fundId(),
                    terms.amount(),
                    claim.outstanding().minus(terms.amount()),
                    c.digest(),
                    c.document(),
                    c.on(),
                    c.by().name(),
                    c.at()))));
    return Outcome.accepted(stage.stage().name());
  }

  private void note(SignWriteOff c, NextStage stage, Delegated delegated) {
    unlessAccepted(
        commands.send(
            new SignStage(
                ApprovalId.of(c.writeOffId()),
                c.digest(),
                c.opinion(),
                delegated,
                stage
                    .following()
                    .flatMap(next -> next.workingDays())
                    .map(days -> calendar.plusWorkingDays(c.on(), days)),
                c.on(),
                c.by(),
                c.at())));
  }

  @CommandHandler
  Outcome handle(CloseWriteOff c) {
    return WriteOffDesk.stateOf(commands, c.writeOffId())
        .then(WriteOffState.class, state -> close(c, state));
  }

  private Outcome close(CloseWriteOff c, WriteOffState state) {
    boolean withdrawal = c.closing() == Closing.WITHDRAWN;
    boolean closable =
        state.status() == WriteOffStatus.REQUESTED
            || withdrawal && state.status() == WriteOffStatus.RETURNED;
    if (!closable) {
      return WriteOffDesk.wrong(state.status());
    }
    if (withdrawal && !c.by().name().equals(state.requester())) {
      return Outcome.rejected(WriteOffError.ONLY_WRITE_OFF_REQUESTER);
    }
    if (state.status() == WriteOffStatus.REQUESTED) {
      Outcome closed =
          byRightOrDelegation(
              c.by(),
              c.on(),
              rights ->
                  commands.send(
                      new CloseApproval(
                          ApprovalId.of(c.writeOffId()),
                          c.closing(),
                          c.opinion(),
                          rights,
                          c.on(),
                          c.by(),
                          c.at())));
      if (!closed.isAccepted()) {
        return closed;
      }
    }
    unlessAccepted(commands.send(new WriteOff.Note(c.writeOffId(), ending(c, state))));
    return Outcome.accepted();
  }

  private static Object ending(CloseWriteOff c, WriteOffState state) {
    return c.closing() == Closing.RETURNED
        ? new WriteOffReturned(
            c.writeOffId(), state.terms().claimId(), c.opinion(), c.on(), c.by().name(), c.at())
        : new WriteOffEnded(
            c.writeOffId(),
            state.terms().claimId(),
            c.closing().name(),
            c.opinion(),
            c.on(),
            c.by().name(),
            c.at());
  }
}
