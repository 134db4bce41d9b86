package wagefund.ledger.advance.domain;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import wagefund.ledger.advance.command.AdvanceError;
import wagefund.ledger.advance.command.RequestAdvance;
import wagefund.ledger.advance.event.AdvanceLine;
import wagefund.ledger.advance.event.AdvanceTerms;
import wagefund.ledger.advance.event.CapApplied;
import wagefund.ledger.advance.store.CapUsage;
import wagefund.ledger.approval.event.Stage;
import wagefund.ledger.casefile.command.AskCase;
import wagefund.ledger.casefile.command.CaseFacts;
import wagefund.ledger.casefile.command.WorkerClaim;
import wagefund.ledger.casefile.event.CaseDetails;
import wagefund.ledger.fund.command.AskFundFigures;
import wagefund.ledger.fund.command.AskFundPurpose;
import wagefund.ledger.fund.command.FundPurpose;
import wagefund.ledger.fund.event.FundFigures;
import wagefund.ledger.kernel.AdvanceId;
import wagefund.ledger.kernel.Commands;
import wagefund.ledger.kernel.Facts;
import wagefund.ledger.kernel.FundId;
import wagefund.ledger.kernel.Money;
import wagefund.ledger.kernel.Outcome;
import wagefund.ledger.kernel.PersonId;
import wagefund.ledger.kernel.Rejection;
import wagefund.ledger.kernel.SchemeBookId;
import wagefund.ledger.scheme.command.ApprovalStage;
import wagefund.ledger.scheme.command.AskSchemeTerms;
import wagefund.ledger.scheme.command.CapComputation;
import wagefund.ledger.scheme.command.CapFigure;
import wagefund.ledger.scheme.command.CapLevel;
import wagefund.ledger.scheme.command.ClaimedWorker;
import wagefund.ledger.scheme.command.ComputeCaps;
import wagefund.ledger.scheme.command.MonthClaim;
import wagefund.ledger.scheme.command.SchemeTerms;
import wagefund.ledger.scheme.command.WorkerCap;

/** Works out the lines of an advance from what is owed and what the scheme allows. */
@Component
class AdvanceComputation {

  /** The lines, the caps that led to them, and the approval that they need. */
  record Computed(
      CaseFacts facts, AdvanceTerms terms, List<CapApplied> caps, Money cap, List<Stage> stages) {}

  private final Commands commands;
  private final CapUsage usage;

  AdvanceComputation(Commands commands, CapUsage usage) {
    this.commands = commands;
    this.usage = usage;
  }

  /** Answers {@link Computed}, or why nothing may be advanced. */
  Outcome compute(RequestAdvance c, CaseFacts facts) {
    Optional<Rejection> unknown = AdvanceLines.check(c.lines(), facts);
    if (unknown.isPresent()) {
      return Outcome.rejected(unknown.get());
    }
    SchemeBookId book = SchemeBookId.of(c.fundId());
    return commands
        .send(new AskSchemeTerms(book, c.on()))
        .then(
            SchemeTerms.class,
            terms ->
                EligibilityPolicies.check(terms, facts.details(), c.exhaustion())
                    .<Outcome>map(Outcome.Rejected::new)
                    .orElseGet(
                        () ->
                            within(c.fundId(), facts, c.on(), AdvanceLines.asked(c.lines()))
                                .then(CaseFacts.class, seen -> computeCaps(c, seen, terms))));
  }

  /** Of a special fund, the case is seen with what its purpose covers. */
  private Outcome within(FundId fund, CaseFacts facts, LocalDate requestedOn, Set<Integer> asked) {
    return commands
        .send(new AskFundPurpose(fund))
        .then(
            FundPurpose.class,
            purpose -> EarmarkPolicies.within(purpose, facts, requestedOn, asked));
  }

  private Outcome computeCaps(RequestAdvance c, CaseFacts facts, SchemeTerms terms) {
    Set<Integer> asked = AdvanceLines.asked(c.lines());
    List<WorkerClaim> workers =
        facts.workers().stream()
            .filter(w -> asked.isEmpty() || asked.contains(w.lineNo()))
            .filter(w -> !w.outstanding().isZero())
            .toList();
    if (workers.isEmpty()) {
      return Outcome.rejected(AdvanceError.NOTHING_TO_ADVANCE, Facts.of("rule", "outstanding"));
    }
    return caps(c.advanceId(), c.fundId(), facts.details(), workers, c.on(), c.on())
        .then(
            CapComputation.class,
            caps ->
                AdvanceLines.of(c, workers, caps)
                    .then(
                        AdvanceTerms.class,
                        lines ->
                            Outcome.accepted(
                                new Computed(
                                    facts,
                                    lines,
                                    CapExplanation.of(caps),
                                    caps.total(),
                                    stages(terms, lines.total())))));
  }

  private Outcome caps(
      AdvanceId advance,
      FundId fund,
      CaseDetails details,
      List<WorkerClaim> workers,
      LocalDate requestedOn,
      LocalDate on) {
    var used = usage.usedBy(workers.stream().map(WorkerClaim::person).toList(), advance);
    List<ClaimedWorker> claimed =
        workers.stream().map(w -> claimed(w, used.getOrDefault(w.person(), Map.of()))).toList();
    return commands
        .send(new AskFundFigures(fund))
        .then(
            FundFigures.class,
            figures ->
                commands.send(
                    new ComputeCaps(
                        SchemeBookId.of(fund),
                        on,
                        requestedOn,
                        details.region(),
                        details.sector(),
                        details.situations(),
                        claimed,
                        figures.available())));
  }

  private static ClaimedWorker claimed(WorkerClaim worker, Map<YearMonth, Money> used) {
    Map<YearMonth, MonthClaim> months = new TreeMap<>();
    worker
        .months()
        .forEach(
            (month, open) ->
                months.put(
                    month,
                    new MonthClaim(
                        open.arrears(),
                        open.arrears().minus(open.paidBefore()),
                        used.getOrDefault(month, Money.ZERO))));
    return new ClaimedWorker(worker.person(), months);
  }

  private static List<Stage> stages(SchemeTerms terms, Money amount) {
    List<Stage> stages = new ArrayList<>();
    for (ApprovalStage stage : terms.stagesFor(amount)) {
      stages.add(
          new Stage(
              stages.size() + 1,
              stage.name(),
              stage.title().zh(),
              stage.title().en(),
              stage.role()));
    }
    return List.copyOf(stages);
  }

  /**
   * Whether the lines stand under the scheme, the caps and the claims of the day of approval. The
   * rows of the people's caps stay locked, so that no other case can take them meanwhile.
   */
  Optional<Rejection> stillWithinCaps(AdvanceTerms terms, LocalDate requestedOn, LocalDate on) {
    Outcome outcome =
        commands
            .send(new AskSchemeTerms(SchemeBookId.of(terms.fundId()), on))
            .then(
                SchemeTerms.class,
                inForce ->
                    inForce.schemeId().equals(terms.schemeId())
                            && inForce.version() == terms.schemeVersion()
                        ? commands.send(new AskCase(terms.caseId()))
                        : Outcome.rejected(
                            AdvanceError.SCHEME_CHANGED,
                            Facts.of("current", inForce.schemeId() + " " + inForce.version())))
            .then(CaseFacts.class, facts -> within(terms.fundId(), facts, requestedOn, Set.of()))
            .then(CaseFacts.class, facts -> recompute(terms, facts, requestedOn, on));
    return outcome.rejection();
  }

  private Outcome recompute(
      AdvanceTerms terms, CaseFacts facts, LocalDate requestedOn, LocalDate on) {
    Map<PersonId, AdvanceLine> lines = new HashMap<>();
    terms.lines().forEach(line -> lines.put(line.person(), line));
    List<WorkerClaim> workers =
        facts.workers().stream().filter(w -> lines.containsKey(w.person())).toList();
    return caps(terms.advanceId(), terms.fundId(), facts.details(), workers, requestedOn, on)
        .then(CapComputation.class, caps -> compare(terms, lines, caps));
  }

  /**
   * What the available money allows is judged by the reservation that follows, with its own
   * numbers; the caps on the people and the case are judged here.
   */
  private static Outcome compare(
      AdvanceTerms terms, Map<PersonId, AdvanceLine> lines, CapComputation caps) {
    for (WorkerCap cap : caps.workers()) {
      AdvanceLine line =
          Optional.ofNullable(lines.get(cap.personId())).orElseThrow(IllegalStateException::new);
      Money limit = cap.ownLimit().min(cap.outstanding());
      if (line.amount().isMoreThan(limit)) {
        return usedUp(line.lineNo(), line.amount(), limit, cap.ownRule());
      }
    }
    for (CapFigure cap : caps.caps()) {
      if (cap.level() == CapLevel.CASE
          && !cap.kind().equals("fundAvailable")
          && terms.total().isMoreThan(cap.left())) {
        return usedUp(0, terms.total(), cap.left(), cap.rule());
      }
    }
    return Outcome.accepted();
  }

  private static Outcome usedUp(int line, Money requested, Money limit, String rule) {
    return Outcome.rejected(
        AdvanceError.CAP_USED_UP,
        Facts.of("line", line).and("requested", requested).and("limit", limit).and("rule", rule));
  }
}
