package wagefund.ledger.deposit.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import wagefund.ledger.deposit.command.CoverSource;
import wagefund.ledger.deposit.command.DepositFacts;
import wagefund.ledger.deposit.command.DepositStatus;
import wagefund.ledger.deposit.event.Assessed;
import wagefund.ledger.deposit.event.CoverCommitted;
import wagefund.ledger.deposit.event.CoverFreed;
import wagefund.ledger.deposit.event.CoverPart;
import wagefund.ledger.deposit.event.DepositDrawn;
import wagefund.ledger.deposit.event.DepositFigures;
import wagefund.ledger.deposit.event.DepositForm;
import wagefund.ledger.deposit.event.DepositReleased;
import wagefund.ledger.deposit.event.DepositRequired;
import wagefund.ledger.deposit.event.GuaranteeAccepted;
import wagefund.ledger.deposit.event.MadeGood;
import wagefund.ledger.deposit.event.ProjectShare;
import wagefund.ledger.kernel.Allocation;
import wagefund.ledger.kernel.Money;
import wagefund.ledger.kernel.NoticeId;

/** The register of one deposit as its aggregate keeps it. */
record DepositState(
    DepositRequired required,
    Assessed assessed,
    List<Instrument> instruments,
    List<Held> held,
    List<Drawdown> drawdowns,
    DepositFigures figures,
    Release release) {

  static DepositState of(DepositRequired e) {
    return new DepositState(
        e, e.assessed(), List.of(), List.of(), List.of(), e.after(), Release.NONE);
  }

  // --- what can be asked of it ---

  DepositStatus status() {
    return release.phase().orElseGet(() -> DepositStatus.of(figures, assessed.exempt()));
  }

  List<String> projects() {
    return assessed.projects().stream().map(ProjectShare::project).toList();
  }

  /** The cash and each guarantee that is not void, with what no notice speaks for. */
  List<CoverSource> sources() {
    List<CoverSource> sources = new ArrayList<>();
    sources.add(
        source(
            CoverPart.CASH,
            DepositForm.CASH,
            "",
            figures.cash(),
            LocalDate.of(1970, 1, 1),
            LocalDate.of(9999, 12, 31)));
    for (Instrument i : instruments) {
      if (!i.voided()) {
        sources.add(
            source(i.number(), i.form(), i.project(), i.left(), i.validFrom(), i.expiresOn()));
      }
    }
    return sources;
  }

  private CoverSource source(
      String number,
      DepositForm form,
      String project,
      Money left,
      LocalDate validFrom,
      LocalDate expiresOn) {
    Money spokenFor = Money.sum(held.stream().map(h -> h.of(number)).toList());
    return new CoverSource(
        number, form, project, left, left.minus(spokenFor), validFrom, expiresOn);
  }

  DepositFacts facts() {
    return new DepositFacts(
        required.depositId(),
        required.fundId(),
        required.contractor(),
        projects(),
        assessed.exempt(),
        sources(),
        figures,
        status() == DepositStatus.RELEASED);
  }

  /**
   * The sources for a notice: first what covers this project alone, then the cash, then the other
   * guarantees, and of each what expires first, so that what several projects share is spared.
   */
  List<CoverPart> commit(String project, LocalDate on, Money amount) {
    List<CoverSource> order =
        sources().stream()
            .filter(s -> s.covers(project, on))
            .sorted(
                Comparator.comparing((CoverSource s) -> s.project().isEmpty())
                    .thenComparing(s -> s.form() != DepositForm.CASH)
                    .thenComparing(CoverSource::expiresOn))
            .toList();
    List<Money> shares = Allocation.inOrder(amount, order.stream().map(CoverSource::free).toList());
    List<CoverPart> parts = new ArrayList<>();
    for (int i = 0; i < shares.size(); i++) {
      if (!shares.get(i).isZero()) {
        parts.add(new CoverPart(order.get(i).number(), shares.get(i)));
      }
    }
    return parts;
  }

  /** The cash and what is left of the guarantees that have not expired by a day. */
  Money inForce(LocalDate on) {
    return figures
        .cash()
        .plus(
            Money.sum(
                instruments.stream()
                    .filter(i -> !i.hasExpiredBy(on))
                    .map(Instrument::left)
                    .toList()));
  }

  Optional<Held> heldBy(NoticeId notice) {
    return held.stream().filter(h -> h.noticeId().equals(notice)).findFirst();
  }

  Optional<Instrument> instrument(String number) {
    return instruments.stream().filter(i -> i.number().equals(number)).findFirst();
  }

  // --- what becomes of it ---

  DepositState with(Assessed anew, DepositFigures after) {
    return new DepositState(required, anew, instruments, held, drawdowns, after, release);
  }

  DepositState with(DepositFigures after, List<MadeGood> madeGood) {
    return new DepositState(
        required, assessed, instruments, held, Drawdown.less(drawdowns, madeGood), after, release);
  }

  DepositState with(Release next) {
    return new DepositState(required, assessed, instruments, held, drawdowns, figures, next);
  }

  DepositState with(GuaranteeAccepted e) {
    List<Instrument> now = new ArrayList<>();
    for (Instrument i : instruments) {
      now.add(e.replaces().filter(i.number()::equals).isPresent() ? i.madeVoid() : i);
    }
    now.add(Instrument.of(e));
    return new DepositState(required, assessed, now, held, drawdowns, figures, release)
        .with(e.after(), e.madeGood());
  }

  DepositState with(CoverCommitted e) {
    List<Held> now = new ArrayList<>(held);
    now.add(new Held(e.noticeId(), e.caseId(), e.project(), e.parts()));
    return new DepositState(required, assessed, instruments, now, drawdowns, e.after(), release);
  }

  DepositState with(CoverFreed e) {
    List<Held> now = held.stream().filter(h -> !h.noticeId().equals(e.noticeId())).toList();
    return new DepositState(required, assessed, instruments, now, drawdowns, e.after(), release);
  }

  DepositState with(DepositDrawn e) {
    List<Instrument> left = new ArrayList<>(instruments);
    for (CoverPart part : e.parts()) {
      left.replaceAll(i -> i.number().equals(part.source()) ? i.less(part.amount()) : i);
    }
    List<Held> now = new ArrayList<>(held);
    now.replaceAll(h -> h.noticeId().equals(e.noticeId()) ? h.less(e.parts()) : h);
    now.removeIf(h -> h.parts().isEmpty());
    List<Drawdown> drawn = new ArrayList<>(drawdowns);
    drawn.add(new Drawdown(e.drawdownNo(), e.amount()));
    return new DepositState(required, assessed, left, now, drawn, e.after(), release);
  }

  DepositState with(DepositReleased e) {
    List<Instrument> back = instruments.stream().map(Instrument::madeVoid).toList();
    return new DepositState(
        required, assessed, back, held, drawdowns, e.after(), release.released());
  }
}
