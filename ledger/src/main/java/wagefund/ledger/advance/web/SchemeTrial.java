package wagefund.ledger.advance.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import wagefund.ledger.advance.command.AdvanceError;
import wagefund.ledger.advance.view.AdvanceTried;
import wagefund.ledger.advance.view.PastAdvance;
import wagefund.ledger.advance.view.PastAdvances;
import wagefund.ledger.kernel.ErrorCode;
import wagefund.ledger.kernel.Facts;
import wagefund.ledger.kernel.FundId;
import wagefund.ledger.kernel.Malformed;
import wagefund.ledger.kernel.Money;
import wagefund.ledger.kernel.Outcome;
import wagefund.ledger.kernel.SchemeBookId;
import wagefund.ledger.platform.web.Gate;
import wagefund.ledger.platform.write.CommandGate;
import wagefund.ledger.scheme.command.CapComputation;
import wagefund.ledger.scheme.command.ClaimedWorker;
import wagefund.ledger.scheme.command.ComputeCaps;
import wagefund.ledger.scheme.command.PreviewScheme;
import wagefund.ledger.scheme.command.SchemeTerms;
import wagefund.ledger.scheme.command.TryScheme;
import wagefund.ledger.scheme.command.WorkerCap;

/**
 * Tries a scheme on the advances of the past, each by itself and on the facts of its day. What an
 * advance would have left for a later one is not carried over.
 */
@Component
class SchemeTrial {

  /** More than a city approves in a year. */
  static final int LIMIT = 5_000;

  /** What came of the trial, in all and for each advance. */
  record Tried(
      String schemeId,
      int version,
      LocalDate from,
      LocalDate to,
      int advances,
      Money total,
      Money wouldBe,
      int more,
      int less,
      int refused,
      List<AdvanceTried> items) {}

  private final Gate gate;
  private final CommandGate commands;
  private final PastAdvances past;

  SchemeTrial(Gate gate, CommandGate commands, PastAdvances past) {
    this.gate = gate;
    this.commands = commands;
    this.past = past;
  }

  /**
   * Tries a scheme file on what a fund approved from one day to another.
   *
   * @throws Malformed {@code TRIAL_TOO_LONG}, or what is wrong with the file
   */
  Tried run(FundId fund, String content, LocalDate from, LocalDate to) {
    SchemeBookId book = SchemeBookId.of(fund);
    SchemeTerms terms =
        gate.ask(fund.value(), new PreviewScheme(book, content)).as(SchemeTerms.class);
    int count = past.count(fund, from, to);
    if (to.isBefore(from) || count > LIMIT) {
      throw new Malformed(
          AdvanceError.TRIAL_TOO_LONG, Facts.of("count", count).and("limit", LIMIT), "to");
    }
    List<AdvanceTried> items = new ArrayList<>();
    for (PastAdvance advance : past.approvedBetween(fund, from, to)) {
      items.add(tried(fund, content, terms, advance));
    }
    return new Tried(
        terms.schemeId(),
        terms.version(),
        from,
        to,
        items.size(),
        Money.sum(items.stream().map(AdvanceTried::total).toList()),
        Money.sum(items.stream().map(AdvanceTried::wouldBe).toList()),
        (int) items.stream().filter(i -> i.wouldBe().isMoreThan(i.total())).count(),
        (int) items.stream().filter(i -> i.total().isMoreThan(i.wouldBe())).count(),
        (int) items.stream().filter(i -> !i.refusedBy().isEmpty()).count(),
        items);
  }

  private AdvanceTried tried(FundId fund, String content, SchemeTerms terms, PastAdvance advance) {
    Optional<ErrorCode> out = outOfScope(terms, advance);
    if (out.isPresent()) {
      return refused(advance, out.get());
    }
    ComputeCaps question =
        new ComputeCaps(
            SchemeBookId.of(fund),
            advance.approvedOn(),
            advance.requestedOn(),
            advance.region(),
            advance.sector(),
            advance.situations(),
            advance.people().stream()
                .map(person -> new ClaimedWorker(person, advance.monthsOf(person)))
                .toList(),
            advance.available());
    Outcome outcome =
        commands
            .ask(
                fund.value(),
                new TryScheme(SchemeBookId.of(fund), content, question),
                Optional.empty())
            .outcome();
    return outcome.rejection().isPresent()
        ? refused(advance, outcome.rejection().get().code())
        : tried(terms, advance, outcome.answer(CapComputation.class));
  }

  private static Optional<ErrorCode> outOfScope(SchemeTerms terms, PastAdvance advance) {
    if (terms.scope().filedCaseRequired() && !advance.filed()) {
      return Optional.of(AdvanceError.FILED_CASE_REQUIRED);
    }
    if (!terms.scope().covers(advance.sector(), advance.governmentInvested())) {
      return Optional.of(AdvanceError.SECTOR_OUT_OF_SCOPE);
    }
    return terms.scope().isEligible(advance.situations())
        ? Optional.empty()
        : Optional.of(AdvanceError.SITUATION_NOT_ELIGIBLE);
  }

  private static AdvanceTried refused(PastAdvance advance, ErrorCode code) {
    return new AdvanceTried(
        advance.id(),
        advance.advanceNo(),
        advance.approvedOn(),
        advance.total(),
        advance.cap(),
        null,
        Money.ZERO,
        advance.stages(),
        0,
        code.name());
  }

  private static AdvanceTried tried(SchemeTerms terms, PastAdvance advance, CapComputation caps) {
    Money wouldBe = wouldBe(advance, caps);
    return new AdvanceTried(
        advance.id(),
        advance.advanceNo(),
        advance.approvedOn(),
        advance.total(),
        advance.cap(),
        caps.total(),
        wouldBe,
        advance.stages(),
        wouldBe.isZero() ? 0 : terms.stagesFor(wouldBe).size(),
        wouldBe.isZero() ? AdvanceError.NOTHING_TO_ADVANCE.name() : "");
  }

  private static Money wouldBe(PastAdvance advance, CapComputation caps) {
    if (advance.total().equals(advance.cap())) {
      return caps.total();
    }
    List<Money> each = new ArrayList<>();
    for (WorkerCap cap : caps.workers()) {
      Money asked = advance.amounts().getOrDefault(cap.personId(), Money.ZERO);
      each.add(asked.min(cap.ownLimit()));
    }
    return Money.sum(each).min(caps.total());
  }
}
