package wagefund.ledger.advance.domain;

import static wagefund.ledger.platform.write.RejectedInside.unlessAccepted;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.axonframework.commandhandling.CommandHandler;
import org.springframework.stereotype.Component;
import wagefund.ledger.advance.command.AdvanceError;
import wagefund.ledger.advance.command.AdvanceRequestAccepted;
import wagefund.ledger.advance.command.AdvanceStatus;
import wagefund.ledger.advance.command.AmendAdvance;
import wagefund.ledger.advance.command.FileAgreement;
import wagefund.ledger.advance.command.FreeCapUsage;
import wagefund.ledger.advance.command.PreviewAdvance;
import wagefund.ledger.advance.command.RequestAdvance;
import wagefund.ledger.advance.event.AdvanceAmended;
import wagefund.ledger.advance.event.AdvanceRequested;
import wagefund.ledger.advance.event.AdvanceTerms;
import wagefund.ledger.advance.event.Agreement;
import wagefund.ledger.advance.event.AgreementFiled;
import wagefund.ledger.advance.event.DebtorNamed;
import wagefund.ledger.advance.store.CapUsage;
import wagefund.ledger.approval.command.OpenApproval;
import wagefund.ledger.approval.command.ReopenApproval;
import wagefund.ledger.casefile.command.AskCase;
import wagefund.ledger.casefile.command.CaseFacts;
import wagefund.ledger.casefile.command.RecordExhaustion;
import wagefund.ledger.casefile.event.CaseDetails;
import wagefund.ledger.casefile.event.ExhaustionKind;
import wagefund.ledger.kernel.Actor;
import wagefund.ledger.kernel.ApprovalId;
import wagefund.ledger.kernel.Commands;
import wagefund.ledger.kernel.Digest;
import wagefund.ledger.kernel.Document;
import wagefund.ledger.kernel.Outcome;
import wagefund.ledger.kernel.Role;
import wagefund.ledger.kernel.SchemeBookId;
import wagefund.ledger.scheme.command.AskSchemeTerms;
import wagefund.ledger.scheme.command.MoneySource;
import wagefund.ledger.scheme.command.SchemeTerms;

/**
 * Decides what is requested: asks the case what is owed and the scheme what is allowed, and lays it
 * before its approvers, all in one transaction. What may refuse is asked before anything is done.
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
      return AdvanceState.wrong(status);
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
    return AdvanceState.of(commands, c.advanceId(), AdvanceStatus.RETURNED)
        .then(Advance.State.class, s -> amend(c, s));
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
  Outcome handle(FreeCapUsage c) {
    usage.giveBack(c.advanceId(), c.people());
    return Outcome.accepted();
  }
}
