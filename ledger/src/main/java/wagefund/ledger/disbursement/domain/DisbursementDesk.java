package wagefund.ledger.disbursement.domain;

import static wagefund.ledger.platform.write.RejectedInside.unlessAccepted;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.axonframework.commandhandling.CommandHandler;
import org.springframework.stereotype.Component;
import wagefund.ledger.advance.command.RequestedParticulars;
import wagefund.ledger.casefile.command.AskCase;
import wagefund.ledger.casefile.command.CaseFacts;
import wagefund.ledger.casefile.command.RecordExhaustion;
import wagefund.ledger.casefile.event.ExhaustionKind;
import wagefund.ledger.disbursement.command.ContinueDisbursement;
import wagefund.ledger.disbursement.command.DisbursementError;
import wagefund.ledger.disbursement.command.DisbursementState;
import wagefund.ledger.disbursement.command.PreviewDisbursement;
import wagefund.ledger.disbursement.command.RequestDisbursement;
import wagefund.ledger.disbursement.event.DisbursementRequested;
import wagefund.ledger.disbursement.event.PartPassed;
import wagefund.ledger.disbursement.event.PartStarted;
import wagefund.ledger.disbursement.event.PlannedPart;
import wagefund.ledger.kernel.Actor;
import wagefund.ledger.kernel.CaseId;
import wagefund.ledger.kernel.Commands;
import wagefund.ledger.kernel.Document;
import wagefund.ledger.kernel.Facts;
import wagefund.ledger.kernel.FundId;
import wagefund.ledger.kernel.Money;
import wagefund.ledger.kernel.Outcome;
import wagefund.ledger.kernel.Rejection;
import wagefund.ledger.kernel.Role;
import wagefund.ledger.kernel.SchemeBookId;
import wagefund.ledger.scheme.command.AskSchemeTerms;
import wagefund.ledger.scheme.command.FundTerms;
import wagefund.ledger.scheme.command.MoneySource;
import wagefund.ledger.scheme.command.SchemeTerms;

/**
 * Pays a case out of its sources one after the other, in the order of the scheme: the next one
 * begins only when the one before has paid what it can, or a record shows that it cannot pay
 * (invariant 7). Each part goes its own way; no source ever pays what another has paid.
 */
@Component
class DisbursementDesk {

  private final Commands commands;
  private final DepositPath deposit;
  private final WageAccountPath wageAccount;
  private final FundPath fund;

  DisbursementDesk(Commands commands) {
    this.commands = commands;
    this.deposit = new DepositPath(commands);
    this.wageAccount = new WageAccountPath(commands);
    this.fund = new FundPath(commands);
  }

  @CommandHandler
  Outcome handle(PreviewDisbursement question) {
    return plan(question.request())
        .then(DisbursementRequested.class, request -> Outcome.accepted(state(request)));
  }

  @CommandHandler
  Outcome handle(RequestDisbursement c) {
    return plan(c)
        .then(
            DisbursementRequested.class,
            request -> {
              Outcome recorded =
                  commands.send(new Disbursement.Request(c.disbursementId(), request));
              if (!recorded.isAccepted()) {
                return recorded;
              }
              return goOn(
                      c.disbursementId().value(),
                      new Disbursement.State(request, Map.of(), 0, Map.of()),
                      c.particulars(),
                      c.on(),
                      c.by(),
                      c.at())
                  .then(Object.class, began -> Outcome.accepted(state(request)));
            });
  }

  @CommandHandler
  Outcome handle(ContinueDisbursement c) {
    if (mayNot(c.by())) {
      return Outcome.rejected(DisbursementError.DISBURSEMENT_ROLE_NEEDED);
    }
    return commands
        .send(new Disbursement.AskState(c.disbursementId()))
        .then(
            Disbursement.State.class,
            state ->
                goOn(c.disbursementId().value(), state, c.particulars(), c.on(), c.by(), c.at()));
  }

  private static boolean mayNot(Actor by) {
    return !by.has(Role.CLERK) && !by.has(Role.CASE_SYSTEM);
  }

  private static DisbursementState state(DisbursementRequested request) {
    Money planned = Money.sum(request.parts().stream().map(PlannedPart::planned).toList());
    return new DisbursementState(
        request.disbursementId(),
        request.outstanding(),
        request.parts(),
        request.outstanding().minusOrZero(planned));
  }

  /** Answers the request with what each source is expected to pay. */
  private Outcome plan(RequestDisbursement c) {
    if (mayNot(c.by())) {
      return Outcome.rejected(DisbursementError.DISBURSEMENT_ROLE_NEEDED);
    }
    return commands
        .send(new AskCase(c.caseId()))
        .then(
            CaseFacts.class,
            facts ->
                facts.figures().outstanding().isZero()
                    ? Outcome.rejected(DisbursementError.DISBURSEMENT_NOT_NEEDED)
                    : commands
                        .send(new AskSchemeTerms(SchemeBookId.of(c.fundId()), c.on()))
                        .then(
                            SchemeTerms.class,
                            terms ->
                                kindsDiffer(c, terms)
                                    .<Outcome>map(Outcome.Rejected::new)
                                    .orElseGet(() -> Outcome.accepted(planned(c, facts, terms)))));
  }

  private Optional<Rejection> kindsDiffer(RequestDisbursement c, SchemeTerms terms) {
    return differs(c.fundId(), terms, FundTerms.Kind.EMERGENCY_FUND)
        .or(() -> c.specialFund().flatMap(special -> specialDiffers(special, c.on())));
  }

  private Optional<Rejection> specialDiffers(FundId special, LocalDate on) {
    Outcome terms = commands.send(new AskSchemeTerms(SchemeBookId.of(special), on));
    return terms.isAccepted()
        ? differs(special, terms.answer(SchemeTerms.class), FundTerms.Kind.SPECIAL_FUND)
        : terms.rejection();
  }

  private static Optional<Rejection> differs(
      FundId fund, SchemeTerms terms, FundTerms.Kind expected) {
    return terms.fund().kind() == expected
        ? Optional.empty()
        : Optional.of(
            new Rejection(
                DisbursementError.FUND_KIND_DIFFERS,
                Facts.of("fund", fund.value()).and("expected", expected)));
  }

  private DisbursementRequested planned(RequestDisbursement c, CaseFacts facts, SchemeTerms terms) {
    Money rest = facts.figures().outstanding();
    List<PlannedPart> parts = new ArrayList<>();
    for (SourceOrder.Turn turn : SourceOrder.of(c, terms)) {
      PlannedPart empty =
          new PlannedPart(parts.size() + 1, turn.source(), turn.target(), Money.ZERO, "");
      PlannedPart part = expected(c, facts, empty, rest);
      rest = rest.minusOrZero(part.planned());
      parts.add(part);
    }
    return new DisbursementRequested(
        c.disbursementId(),
        c.caseId(),
        c.fundId(),
        terms.schemeId(),
        terms.version(),
        parts,
        facts.figures().outstanding(),
        c.reason(),
        c.evidence(),
        c.decision(),
        c.on(),
        c.by().name(),
        c.at());
  }

  private PlannedPart expected(
      RequestDisbursement c, CaseFacts facts, PlannedPart part, Money rest) {
    if (part.target().isEmpty()) {
      String note = facts.exhausted().contains(part.source()) ? "EXHAUSTED" : "NONE_KNOWN";
      return new PlannedPart(part.number(), part.source(), "", Money.ZERO, note);
    }
    Step step =
        new Step(
            c.disbursementId(),
            part,
            facts,
            Optional.empty(),
            c.disbursementId().value() + ":0",
            c.reason(),
            c.evidence(),
            c.decision(),
            c.particulars(),
            c.on(),
            c.by(),
            c.at());
    return switch (part.source()) {
      case WAGE_DEPOSIT -> with(part, deposit.expected(step).min(rest), "");
      case PROJECT_WAGE_ACCOUNT -> with(part, wageAccount.expected(step).min(rest), "");
      case EMERGENCY_FUND, SPECIAL_FUND -> {
        Outcome preview = fund.preview(step);
        yield with(
            part,
            FundPath.expected(preview, rest),
            preview.rejection().map(why -> why.code().name()).orElse(""));
      }
    };
  }

  private static PlannedPart with(PlannedPart part, Money planned, String note) {
    return new PlannedPart(part.number(), part.source(), part.target(), planned, note);
  }

  /** Asks each source in its turn until one is on its way; answers whether anything changed. */
  private Outcome goOn(
      String name,
      Disbursement.State state,
      RequestedParticulars particulars,
      LocalDate on,
      Actor by,
      Instant at) {
    boolean changed = false;
    for (PlannedPart part : state.request().parts()) {
      if (state.passed().containsKey(part.number())) {
        continue;
      }
      CaseFacts facts =
          commands.send(new AskCase(state.request().caseId())).answer(CaseFacts.class);
      if (facts.figures().outstanding().isZero()) {
        return Outcome.accepted(changed);
      }
      Step step =
          new Step(
              state.request().disbursementId(),
              part,
              facts,
              Optional.ofNullable(state.started().get(part.number())),
              name + ":" + (state.starts() + 1),
              state.request().reason(),
              state.request().evidence(),
              state.request().decision(),
              particulars,
              on,
              by,
              at);
      Path path = go(step);
      if (path instanceof Path.Refuses refused) {
        return changed ? undo(refused) : Outcome.rejected(refused.why());
      }
      if (path instanceof Path.Waits) {
        return Outcome.accepted(changed);
      }
      changed = true;
      if (path instanceof Path.Begins begins) {
        started(step, begins);
        return Outcome.accepted(true);
      }
      passed(step, (Path.Passes) path, state);
    }
    return Outcome.accepted(changed);
  }

  /** What was recorded on the way is undone with the refusal. */
  private static Outcome undo(Path.Refuses refused) {
    Outcome rejected = Outcome.rejected(refused.why());
    unlessAccepted(rejected);
    return rejected;
  }

  private Path go(Step step) {
    if (step.part().target().isEmpty()) {
      return step.facts().exhausted().contains(step.part().source())
          ? new Path.Passes("EXHAUSTED", false)
          : new Path.Refuses(
              new Rejection(
                  DisbursementError.EXHAUSTION_NEEDED, Facts.of("source", step.part().source())));
    }
    return switch (step.part().source()) {
      case WAGE_DEPOSIT -> deposit.go(step);
      case PROJECT_WAGE_ACCOUNT -> wageAccount.go(step);
      case EMERGENCY_FUND, SPECIAL_FUND -> fund.go(step);
    };
  }

  private void started(Step step, Path.Begins begins) {
    note(
        step,
        new PartStarted(
            step.disbursementId(),
            step.facts().caseId(),
            step.part().number(),
            step.part().source(),
            step.part().target(),
            begins.reference(),
            begins.amount(),
            step.on(),
            step.by().name(),
            step.at()));
  }

  /** The ledger's own books show that a source is used up, once the last of its kind is. */
  private void passed(Step step, Path.Passes passes, Disbursement.State state) {
    note(
        step,
        new PartPassed(
            step.disbursementId(),
            step.facts().caseId(),
            step.part().number(),
            step.part().source(),
            passes.why(),
            step.on(),
            step.by().name(),
            step.at()));
    MoneySource source = step.part().source();
    boolean lastOfItsKind =
        state.request().parts().stream()
            .noneMatch(p -> p.source() == source && p.number() > step.part().number());
    if (passes.record() && lastOfItsKind) {
      CaseId caseId = step.facts().caseId();
      Document books = new Document("账面 " + step.part().target(), passes.why(), step.on());
      unlessAccepted(
          commands.send(
              new RecordExhaustion(
                  caseId,
                  source,
                  ExhaustionKind.EXHAUSTED,
                  books,
                  step.on(),
                  step.by(),
                  step.at())));
    }
  }

  private void note(Step step, Object event) {
    unlessAccepted(commands.send(new Disbursement.Note(step.disbursementId(), event)));
  }
}
