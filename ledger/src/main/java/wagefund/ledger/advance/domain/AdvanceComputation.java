package wagefund.ledger.advance.domain;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import wagefund.ledger.advance.command.AdvanceError;
import wagefund.ledger.advance.command.RequestAdvance;
import wagefund.ledger.advance.command.RequestedParticulars;
import wagefund.ledger.advance.event.AdvanceTerms;
import wagefund.ledger.advance.event.CapApplied;
import wagefund.ledger.advance.event.Conditions;
import wagefund.ledger.advance.event.ExceededCap;
import wagefund.ledger.advance.event.Particulars;
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
import wagefund.ledger.scheme.command.AskSchemeTerms;
import wagefund.ledger.scheme.command.CapComputation;
import wagefund.ledger.scheme.command.ClaimedWorker;
import wagefund.ledger.scheme.command.ComputeCaps;
import wagefund.ledger.scheme.command.MonthClaim;
import wagefund.ledger.scheme.command.OverrideTerms;
import wagefund.ledger.scheme.command.SchemeTerms;

/** Works out the lines of an advance from what is owed and what the scheme allows. */
@Component
class AdvanceComputation {

  /** The lines, the caps that led to them, the approval that they need, and what they wait for. */
  record Computed(
      CaseFacts facts,
      SchemeTerms scheme,
      AdvanceTerms terms,
      List<CapApplied> caps,
      Money cap,
      List<Stage> stages,
      Conditions conditions) {

    Computed with(AdvanceTerms other) {
      return new Computed(facts, scheme, other, caps, cap, stages, conditions);
    }
  }

  private final Commands commands;
  private final CapUsage usage;
  private final Deadlines deadlines;

  AdvanceComputation(Commands commands, CapUsage usage, Deadlines deadlines) {
    this.commands = commands;
    this.usage = usage;
    this.deadlines = deadlines;
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
                EligibilityPolicies.check(terms, facts, c.exhaustion())
                    .or(() -> PartyPolicies.check(terms, facts.details(), c.particulars()))
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
                AdvanceLines.of(c, workers, caps, terms.override().isPresent())
                    .then(AdvanceTerms.class, lines -> computed(c, facts, terms, caps, lines)));
  }

  private Outcome computed(
      RequestAdvance c,
      CaseFacts facts,
      SchemeTerms scheme,
      CapComputation caps,
      AdvanceTerms lines) {
    Optional<Rejection> tooLow =
        c.particulars()
            .agreement()
            .flatMap(a -> PartyPolicies.agreementMustCoverTheAdvance(a, lines.total()));
    if (tooLow.isPresent()) {
      return Outcome.rejected(tooLow.get());
    }
    boolean above = !AdvanceLines.exceeded(lines, caps).isEmpty();
    AdvanceTerms terms = lines.with(particulars(c, facts.details(), scheme, above));
    Optional<OverrideTerms> override = above ? scheme.override() : Optional.empty();
    Conditions conditions =
        new Conditions(
            scheme.agreement().isRequiredIn(facts.details().situations())
                ? Optional.of(scheme.agreement().neededBy())
                : Optional.empty(),
            deadlines.of(scheme.validity().undecided(), c.on()));
    return Outcome.accepted(
        new Computed(
            facts,
            scheme,
            terms,
            CapExplanation.of(caps),
            caps.total(),
            ApprovalStages.of(scheme, lines.total(), override),
            conditions));
  }

  /** Heirs are not known yet: they are entered in the vault with the request itself. */
  private static Particulars particulars(
      RequestAdvance c, CaseDetails details, SchemeTerms scheme, boolean above) {
    RequestedParticulars asked = c.particulars();
    return new Particulars(
        PartyPolicies.applicant(scheme.parties(), details.situations(), asked.applicant()),
        PartyPolicies.debtor(details, asked.debtor()),
        above ? asked.override() : Optional.empty(),
        new TreeMap<>());
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

  /**
   * Whether the lines stand under the scheme, the caps and the claims of the day of approval; if
   * so, answers the scheme and which caps they go above by an override. The rows of the people's
   * caps stay locked, so that no other case can take them meanwhile.
   */
  Outcome stillWithinCaps(AdvanceTerms terms, LocalDate requestedOn, LocalDate on) {
    return commands
        .send(new AskSchemeTerms(SchemeBookId.of(terms.fundId()), on))
        .then(
            SchemeTerms.class,
            inForce ->
                inForce.schemeId().equals(terms.schemeId())
                        && inForce.version() == terms.schemeVersion()
                    ? underScheme(inForce, terms, requestedOn, on)
                    : Outcome.rejected(
                        AdvanceError.SCHEME_CHANGED,
                        Facts.of("current", inForce.schemeId() + " " + inForce.version())));
  }

  private Outcome underScheme(
      SchemeTerms inForce, AdvanceTerms terms, LocalDate requestedOn, LocalDate on) {
    return commands
        .send(new AskCase(terms.caseId()))
        .then(CaseFacts.class, facts -> within(terms.fundId(), facts, requestedOn, Set.of()))
        .then(CaseFacts.class, facts -> everyLineMeant(terms, facts))
        .then(CaseFacts.class, facts -> recompute(terms, facts, requestedOn, on))
        .then(
            CapComputation.class,
            caps -> compare(inForce, terms, AdvanceLines.exceeded(terms, caps)));
  }

  private Outcome everyLineMeant(AdvanceTerms terms, CaseFacts facts) {
    return commands
        .send(new AskFundPurpose(terms.fundId()))
        .then(
            FundPurpose.class,
            purpose ->
                EarmarkPolicies.everyLineMustBeMeant(purpose, terms)
                    .map(Outcome::rejected)
                    .orElseGet(() -> Outcome.accepted(facts)));
  }

  private Outcome recompute(
      AdvanceTerms terms, CaseFacts facts, LocalDate requestedOn, LocalDate on) {
    Set<PersonId> paid = new HashSet<>();
    terms.lines().forEach(line -> paid.add(line.person()));
    List<WorkerClaim> workers =
        facts.workers().stream().filter(w -> paid.contains(w.person())).toList();
    return caps(terms.advanceId(), terms.fundId(), facts.details(), workers, requestedOn, on);
  }

  /** Of the money at hand the reservation that follows judges, with its own numbers. */
  private static Outcome compare(
      SchemeTerms inForce, AdvanceTerms terms, List<ExceededCap> exceeded) {
    boolean override = terms.particulars().flatMap(Particulars::override).isPresent();
    return exceeded.stream()
        .filter(cap -> !override || cap.rule().equals(AdvanceLines.OUTSTANDING))
        .findFirst()
        .map(
            cap ->
                Outcome.rejected(
                    AdvanceError.CAP_USED_UP,
                    Facts.of("line", cap.lineNo())
                        .and("requested", cap.amount())
                        .and("limit", cap.limit())
                        .and("rule", cap.rule())))
        .orElseGet(() -> Outcome.accepted(new Standing(inForce, exceeded)));
  }

  /** The scheme in force, and the caps that an advance goes above, on a paper; usually none. */
  record Standing(SchemeTerms scheme, List<ExceededCap> exceeded) {}
}
