package wagefund.ledger.advance.domain;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import wagefund.ledger.advance.command.AdvanceError;
import wagefund.ledger.advance.command.RequestAdvance;
import wagefund.ledger.advance.command.RequestedLine;
import wagefund.ledger.advance.event.AdvanceLine;
import wagefund.ledger.advance.event.AdvanceTerms;
import wagefund.ledger.advance.event.ExceededCap;
import wagefund.ledger.casefile.command.CaseError;
import wagefund.ledger.casefile.command.CaseFacts;
import wagefund.ledger.casefile.command.OpenMonth;
import wagefund.ledger.casefile.command.WorkerClaim;
import wagefund.ledger.kernel.Allocation;
import wagefund.ledger.kernel.Facts;
import wagefund.ledger.kernel.Money;
import wagefund.ledger.kernel.Outcome;
import wagefund.ledger.kernel.PersonId;
import wagefund.ledger.kernel.Rejection;
import wagefund.ledger.scheme.command.CapComputation;
import wagefund.ledger.scheme.command.CapFigure;
import wagefund.ledger.scheme.command.CapLevel;
import wagefund.ledger.scheme.command.WorkerCap;

/** Turns what was asked and what is allowed into the lines of an advance. */
final class AdvanceLines {

  /** The ledger's own rule, which no override lifts. */
  static final String OUTSTANDING = "outstanding";

  private AdvanceLines() {}

  /** Each line asked for is on the roster of the case, once. */
  static Optional<Rejection> check(List<RequestedLine> lines, CaseFacts facts) {
    Set<Integer> known = new HashSet<>();
    facts.workers().forEach(worker -> known.add(worker.lineNo()));
    Set<Integer> seen = new HashSet<>();
    for (RequestedLine line : lines) {
      if (!seen.add(line.lineNo())) {
        return Optional.of(
            new Rejection(AdvanceError.WORKER_TWICE_IN_REQUEST, Facts.of("line", line.lineNo())));
      }
      if (!known.contains(line.lineNo())) {
        return Optional.of(
            new Rejection(
                CaseError.WORKER_NOT_IN_CASE, Facts.of("person", "line " + line.lineNo())));
      }
    }
    return Optional.empty();
  }

  static Set<Integer> asked(List<RequestedLine> lines) {
    Set<Integer> asked = new HashSet<>();
    lines.forEach(line -> asked.add(line.lineNo()));
    return asked;
  }

  /**
   * The lines: what was asked where it is within the worker's own caps and the case's, or what the
   * caps allow where nothing was asked. With a paper for it, and a scheme that knows an override,
   * the caps do not hold; what is still owed always does. Answers {@link AdvanceTerms}.
   */
  static Outcome of(
      RequestAdvance c, List<WorkerClaim> workers, CapComputation caps, boolean mayOverride) {
    boolean override = mayOverride && c.particulars().override().isPresent();
    Map<Integer, Money> requested = new HashMap<>();
    c.lines().forEach(line -> requested.put(line.lineNo(), line.amount()));
    List<AdvanceLine> lines = new ArrayList<>();
    for (int i = 0; i < workers.size(); i++) {
      WorkerClaim worker = workers.get(i);
      WorkerCap cap = caps.workers().get(i);
      Money amount = requested.getOrDefault(worker.lineNo(), cap.limit());
      Money limit = override ? cap.outstanding() : cap.ownLimit();
      if (amount.isMoreThan(limit)) {
        String rule = override ? OUTSTANDING : cap.ownRule();
        return above(c, worker.lineNo(), amount, limit, rule);
      }
      if (!amount.isZero()) {
        lines.add(
            new AdvanceLine(
                worker.lineNo(),
                worker.person(),
                worker.account(),
                worker.outstanding(),
                amount,
                oldestFirst(worker, amount),
                cap.rule()));
      }
    }
    Money total = Money.sum(lines.stream().map(AdvanceLine::amount).toList());
    if (total.isZero()) {
      return Outcome.rejected(AdvanceError.NOTHING_TO_ADVANCE, Facts.of("rule", caps.rule()));
    }
    if (!override && total.isMoreThan(caps.total())) {
      return above(c, 0, total, caps.total(), caps.rule());
    }
    return Outcome.accepted(
        new AdvanceTerms(
            c.advanceId(),
            c.caseId(),
            c.fundId(),
            caps.schemeId(),
            caps.version(),
            lines,
            total,
            Optional.empty()));
  }

  private static SortedMap<YearMonth, Money> oldestFirst(WorkerClaim worker, Money amount) {
    List<YearMonth> months = List.copyOf(worker.months().keySet());
    List<Money> shares =
        Allocation.inOrder(
            amount, worker.months().values().stream().map(OpenMonth::outstanding).toList());
    SortedMap<YearMonth, Money> counted = new TreeMap<>();
    for (int i = 0; i < shares.size(); i++) {
      if (!shares.get(i).isZero()) {
        counted.put(months.get(i), shares.get(i));
      }
    }
    return counted;
  }

  /** A request with a paper for an override is told that the scheme knows none. */
  private static Outcome above(
      RequestAdvance c, int line, Money requested, Money limit, String rule) {
    AdvanceError code =
        c.particulars().override().isPresent() && !rule.equals(OUTSTANDING)
            ? AdvanceError.OVERRIDE_NOT_ALLOWED
            : AdvanceError.ADVANCE_ABOVE_CAP;
    return Outcome.rejected(
        code,
        Facts.of("line", line).and("requested", requested).and("limit", limit).and("rule", rule));
  }

  /** The caps that the lines go above, and the case's own; of the money at hand the fund judges. */
  static List<ExceededCap> exceeded(AdvanceTerms terms, CapComputation caps) {
    Map<PersonId, AdvanceLine> lines = new HashMap<>();
    terms.lines().forEach(line -> lines.put(line.person(), line));
    List<ExceededCap> exceeded = new ArrayList<>();
    for (WorkerCap cap : caps.workers()) {
      AdvanceLine line = lines.get(cap.personId());
      if (line == null) {
        continue; // nothing is paid to whoever has used up his cap
      }
      if (line.amount().isMoreThan(cap.outstanding())) {
        exceeded.add(new ExceededCap(line.lineNo(), OUTSTANDING, cap.outstanding(), line.amount()));
      } else if (line.amount().isMoreThan(cap.ownLimit())) {
        exceeded.add(new ExceededCap(line.lineNo(), cap.ownRule(), cap.ownLimit(), line.amount()));
      }
    }
    for (CapFigure cap : caps.caps()) {
      if (cap.level() == CapLevel.CASE
          && !cap.kind().equals("fundAvailable")
          && terms.total().isMoreThan(cap.left())) {
        exceeded.add(new ExceededCap(0, cap.rule(), cap.left(), terms.total()));
      }
    }
    return List.copyOf(exceeded);
  }
}
