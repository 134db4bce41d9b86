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
import wagefund.ledger.casefile.command.CaseError;
import wagefund.ledger.casefile.command.CaseFacts;
import wagefund.ledger.casefile.command.OpenMonth;
import wagefund.ledger.casefile.command.WorkerClaim;
import wagefund.ledger.kernel.Allocation;
import wagefund.ledger.kernel.Facts;
import wagefund.ledger.kernel.Money;
import wagefund.ledger.kernel.Outcome;
import wagefund.ledger.kernel.Rejection;
import wagefund.ledger.scheme.command.CapComputation;
import wagefund.ledger.scheme.command.WorkerCap;

/** Turns what was asked and what is allowed into the lines of an advance. */
final class AdvanceLines {

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
   * caps allow where nothing was asked. Answers {@link AdvanceTerms}.
   */
  static Outcome of(RequestAdvance c, List<WorkerClaim> workers, CapComputation caps) {
    Map<Integer, Money> requested = new HashMap<>();
    c.lines().forEach(line -> requested.put(line.lineNo(), line.amount()));
    List<AdvanceLine> lines = new ArrayList<>();
    for (int i = 0; i < workers.size(); i++) {
      WorkerClaim worker = workers.get(i);
      WorkerCap cap = caps.workers().get(i);
      Money amount = requested.getOrDefault(worker.lineNo(), cap.limit());
      if (amount.isMoreThan(cap.ownLimit())) {
        return above(worker.lineNo(), amount, cap.ownLimit(), cap.ownRule());
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
    if (total.isMoreThan(caps.total())) {
      return above(0, total, caps.total(), caps.rule());
    }
    return Outcome.accepted(
        new AdvanceTerms(
            c.advanceId(), c.caseId(), c.fundId(), caps.schemeId(), caps.version(), lines, total));
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

  private static Outcome above(int line, Money requested, Money limit, String rule) {
    return Outcome.rejected(
        AdvanceError.ADVANCE_ABOVE_CAP,
        Facts.of("line", line).and("requested", requested).and("limit", limit).and("rule", rule));
  }
}
