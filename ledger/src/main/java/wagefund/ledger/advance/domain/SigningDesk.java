package wagefund.ledger.advance.domain;

import static wagefund.ledger.platform.write.RejectedInside.unlessAccepted;

import java.time.LocalDate;
import java.util.Optional;
import org.axonframework.commandhandling.CommandHandler;
import org.springframework.stereotype.Component;
import wagefund.ledger.advance.command.AdvanceError;
import wagefund.ledger.advance.command.AdvanceStatus;
import wagefund.ledger.advance.command.CloseAdvance;
import wagefund.ledger.advance.command.ExpireAdvance;
import wagefund.ledger.advance.command.SignAdvance;
import wagefund.ledger.advance.event.AdvanceApproved;
import wagefund.ledger.advance.event.AdvanceEnded;
import wagefund.ledger.advance.event.AdvanceReturned;
import wagefund.ledger.advance.event.AdvanceTerms;
import wagefund.ledger.advance.event.CapsOverridden;
import wagefund.ledger.advance.event.Particulars;
import wagefund.ledger.advance.store.CapUsage;
import wagefund.ledger.approval.command.ApprovalError;
import wagefund.ledger.approval.command.AskDelegations;
import wagefund.ledger.approval.command.AskSignature;
import wagefund.ledger.approval.command.CloseApproval;
import wagefund.ledger.approval.command.Delegated;
import wagefund.ledger.approval.command.NextStage;
import wagefund.ledger.approval.command.SignStage;
import wagefund.ledger.approval.event.Closing;
import wagefund.ledger.fund.command.ReleaseReservation;
import wagefund.ledger.fund.command.ReserveFunds;
import wagefund.ledger.kernel.Actor;
import wagefund.ledger.kernel.ApprovalId;
import wagefund.ledger.kernel.Commands;
import wagefund.ledger.kernel.DelegateId;
import wagefund.ledger.kernel.Facts;
import wagefund.ledger.kernel.Money;
import wagefund.ledger.kernel.Outcome;
import wagefund.ledger.scheme.command.SchemeTerms;

/**
 * Decides about signatures and endings: who may sign, what the last signature reserves, and what an
 * end sets free. Approval and reservation are one (ADR 0004).
 */
@Component
class SigningDesk {

  private final Commands commands;
  private final AdvanceComputation computation;
  private final CapUsage usage;
  private final Deadlines deadlines;

  SigningDesk(
      Commands commands, AdvanceComputation computation, CapUsage usage, Deadlines deadlines) {
    this.commands = commands;
    this.computation = computation;
    this.usage = usage;
    this.deadlines = deadlines;
  }

  @CommandHandler
  Outcome handle(SignAdvance c) {
    return AdvanceState.of(commands, c.advanceId(), AdvanceStatus.REQUESTED)
        .then(Advance.State.class, state -> signature(c, state));
  }

  private Outcome signature(SignAdvance c, Advance.State state) {
    Optional<LocalDate> until = state.facts().validUntil();
    if (until.filter(c.on()::isAfter).isPresent()) {
      return Outcome.rejected(AdvanceError.ADVANCE_EXPIRED, Facts.of("until", until.orElseThrow()));
    }
    Delegated delegated = Delegated.NOTHING;
    Outcome may = askSignature(c, delegated);
    if (lacksRole(may)) {
      delegated = delegatedTo(c.by(), c.on());
      may = askSignature(c, delegated);
    }
    Delegated rights = delegated;
    return may.then(NextStage.class, stage -> sign(c, state, stage, rights));
  }

  private Outcome askSignature(SignAdvance c, Delegated delegated) {
    return commands.send(
        new AskSignature(ApprovalId.of(c.advanceId()), c.digest(), delegated, c.on(), c.by()));
  }

  private static boolean lacksRole(Outcome outcome) {
    return outcome
        .rejection()
        .filter(why -> why.code() == ApprovalError.STAGE_ROLE_NEEDED)
        .isPresent();
  }

  private Delegated delegatedTo(Actor officer, LocalDate on) {
    Outcome known = commands.send(new AskDelegations(new DelegateId(officer.name()), on));
    return known.isAccepted() ? known.answer(Delegated.class) : Delegated.NOTHING;
  }

  private Outcome sign(SignAdvance c, Advance.State state, NextStage stage, Delegated delegated) {
    AdvanceTerms terms = state.facts().terms();
    Optional<AdvanceComputation.Standing> standing = Optional.empty();
    if (stage.last()) {
      Outcome within = computation.stillWithinCaps(terms, state.request().on(), c.on());
      Outcome reserved =
          within.then(
              AdvanceComputation.Standing.class,
              stands ->
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
      standing = Optional.of(within.answer(AdvanceComputation.Standing.class));
      usage.take(terms);
    }
    unlessAccepted(
        commands.send(
            new SignStage(
                ApprovalId.of(c.advanceId()),
                c.digest(),
                c.opinion(),
                delegated,
                stage.following().flatMap(next -> deadlines.of(next, c.on())),
                c.on(),
                c.by(),
                c.at())));
    standing.ifPresent(stands -> approve(c, terms, stands));
    return Outcome.accepted(stage.stage().name());
  }

  private void approve(SignAdvance c, AdvanceTerms terms, AdvanceComputation.Standing standing) {
    SchemeTerms scheme = standing.scheme();
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
                    c.at(),
                    deadlines.of(scheme.validity().unreleased(), c.on())))));
    if (!standing.exceeded().isEmpty()) {
      unlessAccepted(
          commands.send(
              new Advance.Note(
                  c.advanceId(),
                  new CapsOverridden(
                      terms.advanceId(),
                      terms.caseId(),
                      terms.fundId(),
                      standing.exceeded(),
                      scheme.override().orElseThrow().role(),
                      terms.particulars().flatMap(Particulars::override).orElseThrow(),
                      c.on(),
                      c.by().name(),
                      c.at()))));
    }
  }

  @CommandHandler
  Outcome handle(ExpireAdvance c) {
    return commands
        .send(new Advance.AskState(c.advanceId()))
        .then(Advance.State.class, state -> expire(c, state));
  }

  private Outcome expire(ExpireAdvance c, Advance.State state) {
    AdvanceStatus status = state.facts().status();
    boolean waits =
        status == AdvanceStatus.REQUESTED
            || status == AdvanceStatus.RETURNED
            || status == AdvanceStatus.APPROVED;
    Optional<LocalDate> until = state.facts().validUntil();
    if (!waits || until.filter(c.on()::isAfter).isEmpty()) {
      return Outcome.accepted(false);
    }
    CloseAdvance closing =
        new CloseAdvance(
            c.advanceId(), Closing.EXPIRED, "有效期至 " + until.orElseThrow(), c.on(), c.by(), c.at());
    return end(closing, state).then(Object.class, ended -> Outcome.accepted(true));
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
      return AdvanceState.wrong(status);
    }
    if (withdrawal && !c.by().name().equals(state.request().by())) {
      return Outcome.rejected(AdvanceError.ONLY_REQUESTER_MAY_WITHDRAW);
    }
    return end(c, state);
  }

  private Outcome end(CloseAdvance c, Advance.State state) {
    AdvanceStatus status = state.facts().status();
    if (status != AdvanceStatus.RETURNED) {
      Outcome closed = closeApproval(c, Delegated.NOTHING);
      if (lacksRole(closed)) {
        closed = closeApproval(c, delegatedTo(c.by(), c.on()));
      }
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

  private Outcome closeApproval(CloseAdvance c, Delegated delegated) {
    return commands.send(
        new CloseApproval(
            ApprovalId.of(c.advanceId()),
            c.closing(),
            c.opinion(),
            delegated,
            c.on(),
            c.by(),
            c.at()));
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
}
