package wagefund.ledger.advance.domain;

import static wagefund.ledger.platform.write.RejectedInside.unlessAccepted;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.axonframework.commandhandling.CommandHandler;
import org.springframework.stereotype.Component;
import wagefund.ledger.advance.command.AdvanceError;
import wagefund.ledger.advance.command.AdvanceRequestAccepted;
import wagefund.ledger.advance.command.AdvanceStatus;
import wagefund.ledger.advance.command.AmendAdvance;
import wagefund.ledger.advance.command.CloseAdvance;
import wagefund.ledger.advance.command.ExpireAdvance;
import wagefund.ledger.advance.command.FileAgreement;
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
import wagefund.ledger.advance.event.Agreement;
import wagefund.ledger.advance.event.AgreementFiled;
import wagefund.ledger.advance.event.CapsOverridden;
import wagefund.ledger.advance.event.DebtorNamed;
import wagefund.ledger.advance.event.ExceededCap;
import wagefund.ledger.advance.event.Particulars;
import wagefund.ledger.advance.store.CapUsage;
import wagefund.ledger.approval.command.ApprovalError;
import wagefund.ledger.approval.command.AskDelegations;
import wagefund.ledger.approval.command.AskSignature;
import wagefund.ledger.approval.command.CloseApproval;
import wagefund.ledger.approval.command.Delegated;
import wagefund.ledger.approval.command.NextStage;
import wagefund.ledger.approval.command.OpenApproval;
import wagefund.ledger.approval.command.ReopenApproval;
import wagefund.ledger.approval.command.SignStage;
import wagefund.ledger.approval.event.Closing;
import wagefund.ledger.casefile.command.AskCase;
import wagefund.ledger.casefile.command.CaseFacts;
import wagefund.ledger.casefile.command.RecordExhaustion;
import wagefund.ledger.casefile.event.CaseDetails;
import wagefund.ledger.casefile.event.ExhaustionKind;
import wagefund.ledger.fund.command.ReleaseReservation;
import wagefund.ledger.fund.command.ReserveFunds;
import wagefund.ledger.kernel.Actor;
import wagefund.ledger.kernel.AdvanceId;
import wagefund.ledger.kernel.ApprovalId;
import wagefund.ledger.kernel.Commands;
import wagefund.ledger.kernel.DelegateId;
import wagefund.ledger.kernel.Digest;
import wagefund.ledger.kernel.Document;
import wagefund.ledger.kernel.Facts;
import wagefund.ledger.kernel.Money;
import wagefund.ledger.kernel.Outcome;
import wagefund.ledger.kernel.Role;
import wagefund.ledger.kernel.SchemeBookId;
import wagefund.ledger.scheme.command.AskSchemeTerms;
import wagefund.ledger.scheme.command.MoneySource;
import wagefund.ledger.scheme.command.SchemeTerms;

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
  private final Deadlines deadlines;
  private final Payees payees;

  AdvanceDesk(
      Commands commands, AdvanceComputation computation, CapUsage usage, Deadlines deadlines) {
    this.commands = commands;
    this.computation = computation;
    this.usage = usage;
    this.deadlines = deadlines;
    this.payees = new Payees(commands);
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
    return payees
        .named(c, computed)
        .then(AdvanceComputation.Computed.class, named -> record(c, named));
  }

  private Outcome record(RequestAdvance c, AdvanceComputation.Computed computed) {
    AdvanceTerms terms = computed.terms();
    Digest digest = terms.digest();
    CaseDetails details = computed.facts().details();
    DebtorNamed debtor = terms.particulars().orElseThrow().debtor();
    AdvanceRequested event =
        new AdvanceRequested(
            terms,
            digest,
            computed.caps(),
            computed.cap(),
            debtor.name(),
            debtor.code(),
            c.reason(),
            c.evidence(),
            c.depositPosition(),
            details.situations(),
            c.on(),
            c.by().name(),
            c.at(),
            Optional.of(computed.conditions()));
    Outcome requested = commands.send(new Advance.Request(c.advanceId(), event));
    if (!requested.isAccepted()) {
      return requested;
    }
    c.exhaustion().ifPresent(paper -> recordExhaustion(c, computed, paper));
    c.particulars().agreement().ifPresent(a -> noteAgreement(terms, a, c.on(), c.by(), c.at()));
    unlessAccepted(
        commands.send(
            new OpenApproval(
                ApprovalId.of(c.advanceId()),
                c.advanceId().value(),
                digest,
                computed.stages(),
                deadlines.of(computed.stages().get(0), c.on()),
                c.on(),
                c.by(),
                c.at())));
    return Outcome.accepted(
        new AdvanceRequestAccepted(c.advanceId(), c.fundId(), digest, terms.total()));
  }

  /** The paper that lets this fund pay before others is kept in the case, for each of them. */
  private void recordExhaustion(
      RequestAdvance c, AdvanceComputation.Computed computed, Document paper) {
    for (MoneySource source :
        EligibilityPolicies.undrawnBefore(computed.scheme(), computed.facts())) {
      unlessAccepted(
          commands.send(
              new RecordExhaustion(
                  c.caseId(), source, ExhaustionKind.EXHAUSTED, paper, c.on(), c.by(), c.at())));
    }
  }

  @CommandHandler
  Outcome handle(FileAgreement c) {
    if (!c.by().has(Role.CLERK) && !c.by().has(Role.CASE_SYSTEM)) {
      return Outcome.rejected(AdvanceError.REQUESTER_ROLE_NEEDED);
    }
    return commands
        .send(new Advance.AskState(c.advanceId()))
        .then(Advance.State.class, state -> file(c, state));
  }

  private Outcome file(FileAgreement c, Advance.State state) {
    AdvanceStatus status = state.facts().status();
    if (status.isOver()) {
      return wrongState(status);
    }
    AdvanceTerms terms = state.facts().terms();
    return commands
        .send(new AskSchemeTerms(SchemeBookId.of(terms.fundId()), state.request().on()))
        .then(
            SchemeTerms.class,
            scheme ->
                PartyPolicies.agreementMustStateWhatIsRequired(scheme, c.agreement())
                    .or(
                        () ->
                            PartyPolicies.agreementMustCoverTheAdvance(
                                c.agreement(), terms.total()))
                    .<Outcome>map(Outcome.Rejected::new)
                    .orElseGet(
                        () -> {
                          noteAgreement(terms, c.agreement(), c.on(), c.by(), c.at());
                          return Outcome.accepted(c.advanceId().value());
                        }));
  }

  private void noteAgreement(
      AdvanceTerms terms, Agreement agreement, LocalDate on, Actor by, Instant at) {
    unlessAccepted(
        commands.send(
            new Advance.Note(
                terms.advanceId(),
                new AgreementFiled(
                    terms.advanceId(),
                    terms.caseId(),
                    terms.fundId(),
                    agreement,
                    on,
                    by.name(),
                    at))));
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
            c.particulars(),
            c.on(),
            c.by(),
            c.at());
    return commands
        .send(new AskCase(before.caseId()))
        .then(CaseFacts.class, facts -> computation.compute(again, facts))
        .then(AdvanceComputation.Computed.class, computed -> payees.named(again, computed))
        .then(AdvanceComputation.Computed.class, computed -> amended(c, computed));
  }

  private Outcome amended(AmendAdvance c, AdvanceComputation.Computed computed) {
    AdvanceTerms terms = computed.terms();
    Digest digest = terms.digest();
    unlessAccepted(
        commands.send(
            new Advance.Note(
                c.advanceId(),
                new AdvanceAmended(
                    terms,
                    digest,
                    computed.caps(),
                    computed.cap(),
                    c.reason(),
                    c.evidence(),
                    c.on(),
                    c.by().name(),
                    c.at(),
                    Optional.of(computed.conditions())))));
    c.particulars().agreement().ifPresent(a -> noteAgreement(terms, a, c.on(), c.by(), c.at()));
    unlessAccepted(
        commands.send(
            new ReopenApproval(
                ApprovalId.of(c.advanceId()),
                digest,
                computed.stages(),
                deadlines.of(computed.stages().get(0), c.on()),
                c.on(),
                c.by(),
                c.at())));
    return Outcome.accepted(
        new AdvanceRequestAccepted(c.advanceId(), terms.fundId(), digest, terms.total()));
  }

  @CommandHandler
  Outcome handle(SignAdvance c) {
    return state(c.advanceId(), AdvanceStatus.REQUESTED)
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
    List<ExceededCap> exceeded = List.of();
    if (stage.last()) {
      Outcome within = computation.stillWithinCaps(terms, state.request().on(), c.on());
      Outcome reserved =
          within.then(
              AdvanceComputation.Exceeded.class,
              caps ->
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
      exceeded = within.answer(AdvanceComputation.Exceeded.class).caps();
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
    if (stage.last()) {
      approve(c, terms, exceeded);
    }
    return Outcome.accepted(stage.stage().name());
  }

  private void approve(SignAdvance c, AdvanceTerms terms, List<ExceededCap> exceeded) {
    SchemeTerms scheme =
        commands
            .send(new AskSchemeTerms(SchemeBookId.of(terms.fundId()), c.on()))
            .answer(SchemeTerms.class);
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
    if (!exceeded.isEmpty()) {
      unlessAccepted(
          commands.send(
              new Advance.Note(
                  c.advanceId(),
                  new CapsOverridden(
                      terms.advanceId(),
                      terms.caseId(),
                      terms.fundId(),
                      exceeded,
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
      return wrongState(status);
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
