package wagefund.ledger.advance.domain;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import wagefund.ledger.advance.event.AdvanceTerms;
import wagefund.ledger.casefile.command.CaseFacts;
import wagefund.ledger.casefile.command.OpenMonth;
import wagefund.ledger.casefile.command.WorkerClaim;
import wagefund.ledger.casefile.event.CaseDetails;
import wagefund.ledger.fund.command.FundPurpose;
import wagefund.ledger.fund.command.SpecialFundError;
import wagefund.ledger.fund.event.Earmark;
import wagefund.ledger.kernel.Facts;
import wagefund.ledger.kernel.Outcome;
import wagefund.ledger.kernel.Rejection;

/** What the money of a special fund may pay; each policy is one sentence. */
final class EarmarkPolicies {

  private EarmarkPolicies() {}

  /**
   * The case as the fund may see it: with only those wage months that its purpose covers. A worker
   * who is owed none of them gets nothing, and is refused where asked for by line. Answers {@link
   * CaseFacts}; a fund without a purpose of its own sees everything.
   */
  static Outcome within(
      FundPurpose purpose, CaseFacts facts, LocalDate requestedOn, Set<Integer> asked) {
    if (purpose.earmark().isEmpty()) {
      return Outcome.accepted(facts);
    }
    Earmark earmark = purpose.earmark().get();
    return requestMustComeInTime(earmark, requestedOn)
        .or(() -> sectorMustBeMeant(earmark, facts.details()))
        .or(() -> groupMustBeMeant(earmark, facts.details()))
        .map(Outcome::rejected)
        .orElseGet(() -> months(earmark, facts, asked));
  }

  private static Optional<Rejection> requestMustComeInTime(Earmark earmark, LocalDate requestedOn) {
    return requestedOn.isAfter(earmark.useBy())
        ? out("useBy", earmark.useBy(), requestedOn)
        : Optional.empty();
  }

  private static Optional<Rejection> sectorMustBeMeant(Earmark earmark, CaseDetails details) {
    return earmark.sectors().isEmpty() || earmark.sectors().contains(details.sector())
        ? Optional.empty()
        : out("sector", earmark.sectors(), details.sector());
  }

  private static Optional<Rejection> groupMustBeMeant(Earmark earmark, CaseDetails details) {
    List<String> names =
        List.of(details.project(), details.contractor(), details.employer().name());
    return earmark.group().isEmpty() || names.contains(earmark.group())
        ? Optional.empty()
        : out("group", earmark.group(), String.join(", ", names));
  }

  private static Outcome months(Earmark earmark, CaseFacts facts, Set<Integer> asked) {
    List<WorkerClaim> workers = new ArrayList<>();
    for (WorkerClaim worker : facts.workers()) {
      SortedMap<YearMonth, OpenMonth> covered = new TreeMap<>(worker.months());
      covered.keySet().removeIf(month -> !earmark.covers(month));
      if (!covered.isEmpty()) {
        workers.add(new WorkerClaim(worker.lineNo(), worker.person(), worker.account(), covered));
      } else if (asked.contains(worker.lineNo())) {
        return Outcome.rejected(month(earmark, "line " + worker.lineNo()).orElseThrow());
      }
    }
    return workers.isEmpty()
        ? Outcome.rejected(month(earmark, "-").orElseThrow())
        : Outcome.accepted(
            new CaseFacts(
                facts.caseId(), facts.details(), workers, facts.figures(), facts.exhausted()));
  }

  /**
   * Whether each line still is for months that the fund may pay: its purpose may have changed since
   * the advance was requested.
   */
  static Optional<Rejection> everyLineMustBeMeant(FundPurpose purpose, AdvanceTerms terms) {
    return purpose
        .earmark()
        .flatMap(
            earmark ->
                terms.lines().stream()
                    .filter(line -> !line.months().keySet().stream().allMatch(earmark::covers))
                    .findFirst()
                    .flatMap(line -> month(earmark, "line " + line.lineNo())));
  }

  private static Optional<Rejection> month(Earmark earmark, String actual) {
    return out("month", earmark.firstMonth() + " - " + earmark.lastMonth(), actual);
  }

  private static Optional<Rejection> out(String part, Object allowed, Object actual) {
    return Optional.of(
        new Rejection(
            SpecialFundError.OUT_OF_EARMARK,
            Facts.of("part", part).and("allowed", allowed).and("actual", actual)));
  }
}
