package wagefund.ledger.scheme.domain;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import wagefund.ledger.kernel.Allocation;
import wagefund.ledger.kernel.Facts;
import wagefund.ledger.kernel.Money;
import wagefund.ledger.kernel.Outcome;
import wagefund.ledger.scheme.command.CapBase;
import wagefund.ledger.scheme.command.CapComputation;
import wagefund.ledger.scheme.command.CapFigure;
import wagefund.ledger.scheme.command.CapLevel;
import wagefund.ledger.scheme.command.ClaimedWorker;
import wagefund.ledger.scheme.command.ComputeCaps;
import wagefund.ledger.scheme.command.MonthClaim;
import wagefund.ledger.scheme.command.SchemeError;
import wagefund.ledger.scheme.command.Title;
import wagefund.ledger.scheme.command.WorkerCap;

/**
 * Says how much may be advanced: the lowest of all caps. Caps of workers limit each worker; where a
 * cap of the case is below the sum of that, every worker gets the share of his limit. Nobody is
 * advanced more than is still owed to him, whatever the scheme says.
 */
final class CapEngine {

  /** The ledger's own rule: no more than is still owed. */
  static final String OUTSTANDING = "outstanding";

  /** The rule of a total to which different caps led. */
  static final String SEVERAL = "several";

  private final Scheme scheme;
  private final ComputeCaps asked;

  private CapEngine(Scheme scheme, ComputeCaps asked) {
    this.scheme = scheme;
    this.asked = asked;
  }

  /**
   * A {@link CapComputation}, or the refusal {@code CAP_LEFT_OPEN} or {@code REFERENCE_MISSING}.
   */
  static Outcome compute(Scheme scheme, ComputeCaps asked) {
    return new CapEngine(scheme, asked).compute();
  }

  private Outcome compute() {
    ReferenceLookup lookup = new ReferenceLookup(scheme, asked);
    CapReckoning reckoning = new CapReckoning(asked, lookup);
    List<Reckoned> caps = new ArrayList<>(reckoning.reckon(scheme.caps()));
    if (!reckoning.open().isEmpty()) {
      return Outcome.rejected(
          SchemeError.CAP_LEFT_OPEN,
          Facts.of("schemeId", scheme.terms().schemeId()).and("rules", reckoning.open()));
    }
    if (lookup.refusal().isPresent()) {
      return Outcome.rejected(lookup.refusal().get());
    }
    caps.add(outstanding());
    return Outcome.accepted(combine(caps, lookup));
  }

  private Reckoned outstanding() {
    List<Money> figures = new ArrayList<>();
    List<Money> left = new ArrayList<>();
    for (ClaimedWorker worker : asked.workers()) {
      figures.add(
          Money.sum(worker.months().values().stream().map(MonthClaim::afterDeposit).toList()));
      left.add(Money.sum(worker.months().values().stream().map(MonthClaim::outstanding).toList()));
    }
    Title title = new Title("尚欠金额", "What is still owed");
    Cap.Head head =
        new Cap.Head(
            OUTSTANDING, title, CapLevel.WORKER, CapBase.AFTER_DEPOSIT, Set.of(), Set.of());
    String sum = CapText.yuan(Money.sum(figures));
    return new Reckoned(
        head,
        OUTSTANDING,
        new Title(sum, sum),
        figures,
        left,
        Money.sum(figures),
        Money.sum(left),
        usedOf(asked),
        List.of());
  }

  static Money usedOf(ComputeCaps asked) {
    return Money.sum(asked.workers().stream().map(CapEngine::usedOf).toList());
  }

  static Money usedOf(ClaimedWorker worker) {
    return Money.sum(worker.months().values().stream().map(MonthClaim::advancedBefore).toList());
  }

  private CapComputation combine(List<Reckoned> caps, ReferenceLookup lookup) {
    List<Money> ownLimits = new ArrayList<>();
    List<String> ownRules = new ArrayList<>();
    for (int i = 0; i < asked.workers().size(); i++) {
      Reckoned lowest = lowestFor(i, caps);
      ownLimits.add(lowest.leftOf(i));
      ownRules.add(lowest.head().name());
    }
    Money ownTotal = Money.sum(ownLimits);
    Optional<Reckoned> ofCase =
        caps.stream()
            .filter(cap -> cap.head().level() == CapLevel.CASE)
            .filter(cap -> ownTotal.isMoreThan(cap.left()))
            .reduce((a, b) -> a.left().isMoreThan(b.left()) ? b : a);
    Money total = ofCase.map(Reckoned::left).orElse(ownTotal);
    List<Money> limits = ofCase.isPresent() ? Allocation.proRata(total, ownLimits) : ownLimits;
    String rule = ofCase.map(cap -> cap.head().name()).orElseGet(() -> commonRule(ownRules));
    List<WorkerCap> workers =
        workers(limits, ownLimits, ownRules, ofCase, caps.get(caps.size() - 1));
    List<CapFigure> figures =
        caps.stream().map(cap -> cap.toFigure(binds(cap, total, ownTotal, ownLimits))).toList();
    return new CapComputation(
        scheme.terms().schemeId(),
        scheme.terms().version(),
        scheme.terms().digest(),
        asked.on(),
        figures,
        workers,
        total,
        rule,
        lookup.used());
  }

  /** The first in the file of the lowest. */
  private static Reckoned lowestFor(int worker, List<Reckoned> caps) {
    return caps.stream()
        .filter(cap -> cap.head().level() == CapLevel.WORKER)
        .reduce((a, b) -> a.leftOf(worker).isMoreThan(b.leftOf(worker)) ? b : a)
        .orElseThrow();
  }

  private static String commonRule(List<String> rules) {
    return Collections.frequency(rules, rules.get(0)) == rules.size() ? rules.get(0) : SEVERAL;
  }

  private List<WorkerCap> workers(
      List<Money> limits,
      List<Money> ownLimits,
      List<String> ownRules,
      Optional<Reckoned> ofCase,
      Reckoned outstanding) {
    List<WorkerCap> workers = new ArrayList<>();
    for (int i = 0; i < limits.size(); i++) {
      boolean cutByCase = ownLimits.get(i).isMoreThan(limits.get(i));
      workers.add(
          new WorkerCap(
              asked.workers().get(i).personId(),
              limits.get(i),
              cutByCase ? ofCase.orElseThrow().head().name() : ownRules.get(i),
              ownLimits.get(i),
              ownRules.get(i),
              outstanding.leftOf(i)));
    }
    return workers;
  }

  /**
   * A cap of the case binds where the total is what it leaves; a cap of workers where the total is
   * the sum of the workers' own limits and it set at least one of them.
   */
  private static boolean binds(Reckoned cap, Money total, Money ownTotal, List<Money> ownLimits) {
    if (cap.head().level() == CapLevel.CASE) {
      return cap.left().equals(total);
    }
    if (!total.equals(ownTotal)) {
      return false;
    }
    for (int i = 0; i < ownLimits.size(); i++) {
      if (cap.leftOf(i).equals(ownLimits.get(i))) {
        return true;
      }
    }
    return false;
  }
}
