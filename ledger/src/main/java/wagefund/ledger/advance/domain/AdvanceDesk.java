package wagefund.ledger.advance.domain;

import static wagefund.ledger.platform.write.RejectedInside.unlessAccepted;

import java.util.Optional;
import org.axonframework.commandhandling.CommandHandler;
import org.springframework.stereotype.Component;
import wagefund.ledger.advance.command.AdvanceError;
import wagefund.ledger.advance.command.AdvanceRequestAccepted;
import wagefund.ledger.advance.command.AdvanceStatus;
import wagefund.ledger.advance.command.AmendAdvance;
import wagefund.ledger.advance.command.CloseAdvance;
import wagefund.ledger.advance.command.FreeCapUsage;
import wagefund.ledger.advance.command.PreviewAdvance;
import wagefund.ledger.advance.command.RequestAdvance;
import wagefund.ledger.advance.command.SignAdvance;
import wagefund.ledger.advance.event.AdvanceAmended;
import wagefund.ledger.advance.event.AdvanceApproved;
import wagefund.ledger.advance.event.AdvanceEnded;
import wagefund.ledger.advance.event.AdvanceRequested;
import wagefund.ledger.advance.event.AdvanceReturned;
import wagefund.ledger.advance.event.AdvanceTerms;
import wagefund.ledger.advance.store.CapUsage;
import wagefund.ledger.approval.command.AskSignature;
import wagefund.ledger.approval.command.CloseApproval;
import wagefund.ledger.approval.command.NextStage;
import wagefund.ledger.approval.command.OpenApproval;
import wagefund.ledger.approval.command.ReopenApproval;
import wagefund.ledger.approval.command.SignStage;
import wagefund.ledger.approval.event.Closing;
import wagefund.ledger.casefile.command.AskCase;
import wagefund.ledger.casefile.command.CaseFacts;
import wagefund.ledger.casefile.event.CaseDetails;
import wagefund.ledger.fund.command.ReleaseReservation;
import wagefund.ledger.fund.command.ReserveFunds;
import wagefund.ledger.kernel.AdvanceId;
import wagefund.ledger.kernel.ApprovalId;
import wagefund.ledger.kernel.Commands;
import wagefund.ledger.kernel.Digest;
import wagefund.ledger.kernel.Facts;
import wagefund.ledger.kernel.Money;
import wagefund.ledger.kernel.Outcome;
import wagefund.ledger.kernel.Role;

/**
 * Decides about advances: asks the case what is owed, the scheme what is allowed, the approval who
 * may sign, and the fund for the money, all in one transaction. What may refuse is asked before
 * anything is done.
 */
@Component
class AdvanceDesk {

  private final Commands commands;
  private final AdvanceComputation computation;
  private final CapUsage usage;

  AdvanceDesk(Commands commands, AdvanceComputation computation, CapUsage usage) {
    this.commands = commands;
    this.computation = computation;
    this.usage = usage;
  }

  @CommandHandler
  Outcome handle(RequestAdvance c) {
    return compute(c).then(AdvanceComputation.Computed.class, computed -> request(c, computed));
  }

  @CommandHandler
  Outcome handle(PreviewAdvance question) {
    return compute(question.request())
        .then(
            AdvanceComputation.Computed.class,
            computed -> Outcome.accepted(CapExplanation.preview(computed)));
  }

  private Outcome compute(RequestAdvance c) {
    if (!c.by().has(Role.CLERK) && !c.by().has(Role.CASE_SYSTEM)) {
      return Outcome.rejected(AdvanceError.REQUESTER_ROLE_NEEDED);
    }
    return commands
        .send(new AskCase(c.caseId()))
        .then(CaseFacts.class, facts -> computation.compute(c, facts));
  }

  private Outcome request(RequestAdvance c, AdvanceComputation.Computed computed) {
    AdvanceTerms terms = computed.terms();
    Digest digest = terms.digest();
    CaseDetails details = computed.facts().details();
    AdvanceRequested event =
        new AdvanceRequested(
            terms,
            digest,
            computed.caps(),
            computed.cap(),
            details.employer().name(),
            details.employer().code(),
            c.reason(),
            c.evidence(),
            c.depositPosition(),
            details.situations(),
            c.on(),
            c.by().name(),
            c.at());
    Outcome requested = commands.send(new Advance.Request(c.advanceId(), event));
    if (!requested.isAccepted()) {
      return requested;
    }
    unlessAccepted(
        commands.send(
            new OpenApproval(
                ApprovalId.of(c.advanceId()),
                c.advanceId().value(),
                digest,
                computed.stages(),
                c.on(),
                c.by(),
                c.at())));
    return Outcome.accepted(
        new AdvanceRequestAccepted(c.advanceId(), c.fundId(), digest, terms.total()));
  }

  @CommandHandler
  Outcome handle(AmendAdvance c) {
    return state(c.advanceId(), AdvanceStatus.RETURNED).then(Advance.State.class, s -> amend(c, s));
  }

  private Outcome amend(AmendAdvance c, Advance.State state) {
    if (!c.by().name().equals(state.request().by())) {
      return Outcome.rejected(AdvanceError.ONLY_REQUESTER_MAY_WITHDRAW);
    }
    AdvanceTerms before = state.facts().terms();
    RequestAdvance again =
        new RequestAdvance(
            c.advanceId(),
            before.caseId(),
            before.fundId(),
            c.lines(),
            c.reason(),
            c.evidence(),
            state.request().depositPosition(),
            Optional.empty(),
            c.on(),
            c.by(),
            c.at());
    return commands
        .send(new AskCase(before.caseId()))
        .then(CaseFacts.class, facts -> computation.compute(again, facts))
        .then(
            AdvanceComputation.Computed.class,
            computed -> {
              Digest digest = computed.terms().digest();
              unlessAccepted(
                  commands.send(
                      new Advance.Note(
                          c.advanceId(),
                          new AdvanceAmended(
                              computed.terms(),
                              digest,
                              computed.caps(),
                              computed.cap(),
                              c.reason(),
                              c.evidence(),
                              c.on(),
                              c.by().name(),
                              c.at()))));
              unlessAccepted(
                  commands.send(
                      new ReopenApproval(
                          ApprovalId.of(c.advanceId()),
                          digest,
                          computed.stages(),
                          c.on(),
                          c.by(),
                          c.at())));
              return Outcome.accepted(
                  new AdvanceRequestAccepted(
                      c.advanceId(), before.fundId(), digest, computed.terms().total()));
            });
  }

  @CommandHandler
  Outcome handle(SignAdvance c) {
    return state(c.advanceId(), AdvanceStatus.REQUESTED)
        .then(
            Advance.State.class,
            state ->
                commands
                    .send(new AskSignature(ApprovalId.of(c.advanceId()), c.digest(), c.by()))
                    .then(NextStage.class, stage -> sign(c, state, stage)));
  }

  private Outcome sign(SignAdvance c, Advance.State state, NextStage stage) {
    AdvanceTerms terms = state.facts().terms();
    if (stage.last()) {
      Outcome reserved =
          computation
              .stillWithinCaps(terms, state.request().on(), c.on())
              .<Outcome>map(Outcome.Rejected::new)
              .orElseGet(
                  () ->
                      commands.send(
                          new ReserveFunds(
                              terms.fundId(),
                              terms.advanceId().value(),
                              terms.total(),
                              c.on(),
                              c.by(),
                              c.at())));
      if (!reserved.isAccepted()) {
        return reserved;
      }
      usage.take(terms);
    }
    unlessAccepted(
        commands.send(
            new SignStage(
                ApprovalId.of(c.advanceId()), c.digest(), c.opinion(), c.on(), c.by(), c.at())));
    if (stage.last()) {
      unlessAccepted(
          commands.send(
              new Advance.Note(
                  c.advanceId(),
                  new AdvanceApproved(
                      terms.advanceId(),
                      terms.caseId(),
                      terms.fundId(),
                      terms.total(),
                      c.digest(),
                      c.on(),
                      c.by().name(),
                      c.at()))));
    }
    return Outcome.accepted(stage.stage().name());
  }

  @CommandHandler
  Outcome handle(CloseAdvance c) {
    return commands
        .send(new Advance.AskState(c.advanceId()))
        .then(Advance.State.class, state -> close(c, state));
  }

  private Outcome close(CloseAdvance c, Advance.State state) {
    AdvanceStatus status = state.facts().status();
    boolean withdrawal = c.closing() == Closing.WITHDRAWN;
    boolean closable =
        status == AdvanceStatus.REQUESTED
            || withdrawal && (status == AdvanceStatus.RETURNED || status == AdvanceStatus.APPROVED);
    if (!closable) {
      return wrongState(status);
    }
    if (withdrawal && !c.by().name().equals(state.request().by())) {
      return Outcome.rejected(AdvanceError.ONLY_REQUESTER_MAY_WITHDRAW);
    }
    if (status != AdvanceStatus.RETURNED) {
      Outcome closed =
          commands.send(
              new CloseApproval(
                  ApprovalId.of(c.advanceId()), c.closing(), c.opinion(), c.on(), c.by(), c.at()));
      if (!closed.isAccepted()) {
        return closed;
      }
    }
    AdvanceTerms terms = state.facts().terms();
    Money released = status == AdvanceStatus.APPROVED ? terms.total() : Money.ZERO;
    if (!released.isZero()) {
      unlessAccepted(
          commands.send(
              new ReleaseReservation(
                  terms.fundId(), terms.advanceId().value(), released, c.on(), c.by(), c.at())));
      usage.giveBack(terms.advanceId());
    }
    unlessAccepted(commands.send(new Advance.Note(c.advanceId(), closing(c, terms, released))));
    return Outcome.accepted();
  }

  private static Object closing(CloseAdvance c, AdvanceTerms terms, Money released) {
    return c.closing() == Closing.RETURNED
        ? new AdvanceReturned(
            terms.advanceId(),
            terms.caseId(),
            terms.fundId(),
            c.opinion(),
            c.on(),
            c.by().name(),
            c.at())
        : new AdvanceEnded(
            terms.advanceId(),
            terms.caseId(),
            terms.fundId(),
            c.closing(),
            released,
            c.opinion(),
            c.on(),
            c.by().name(),
            c.at());
  }

  @CommandHandler
  Outcome handle(FreeCapUsage c) {
    usage.giveBack(c.advanceId(), c.people());
    return Outcome.accepted();
  }

  private Outcome state(AdvanceId advance, AdvanceStatus needed) {
    return commands
        .send(new Advance.AskState(advance))
        .then(
            Advance.State.class,
            state ->
                state.facts().status() == needed
                    ? Outcome.accepted(state)
                    : wrongState(state.facts().status()));
  }

  private static Outcome wrongState(AdvanceStatus status) {
    return Outcome.rejected(AdvanceError.ADVANCE_WRONG_STATE, Facts.of("status", status.zh()));
  }
}
