package wagefund.ledger.deposit.domain;

import static wagefund.ledger.platform.write.RejectedInside.unlessAccepted;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.axonframework.commandhandling.CommandHandler;
import org.springframework.stereotype.Component;
import wagefund.ledger.casefile.command.AskCase;
import wagefund.ledger.casefile.command.CaseFacts;
import wagefund.ledger.casefile.command.PaidToWorker;
import wagefund.ledger.casefile.command.RecordExhaustion;
import wagefund.ledger.casefile.command.SettleClaims;
import wagefund.ledger.casefile.event.ExhaustionKind;
import wagefund.ledger.casefile.event.SettlementSource;
import wagefund.ledger.deposit.command.DepositError;
import wagefund.ledger.deposit.command.NoticeStatus;
import wagefund.ledger.deposit.command.RecordDrawdown;
import wagefund.ledger.deposit.command.RecordImpossible;
import wagefund.ledger.deposit.event.CoverPart;
import wagefund.ledger.deposit.event.DepositDrawn;
import wagefund.ledger.deposit.event.Impossibility;
import wagefund.ledger.deposit.event.NoticeImpossible;
import wagefund.ledger.deposit.event.NoticeLine;
import wagefund.ledger.deposit.event.NoticePaid;
import wagefund.ledger.deposit.event.NoticeProposed;
import wagefund.ledger.deposit.event.PaidLine;
import wagefund.ledger.kernel.Commands;
import wagefund.ledger.kernel.DepositId;
import wagefund.ledger.kernel.Facts;
import wagefund.ledger.kernel.Money;
import wagefund.ledger.kernel.Outcome;
import wagefund.ledger.kernel.Rejection;
import wagefund.ledger.kernel.Role;
import wagefund.ledger.scheme.command.MoneySource;

/**
 * Takes in what banks pay by payment notices, or that they cannot, and lets the case follow at
 * once: its claims are settled, and where nothing is left the next source of money may pay.
 */
@Component
class DrawdownDesk {

  private final Commands commands;
  private final DepositClocks clocks;

  DrawdownDesk(Commands commands, DepositClocks clocks) {
    this.commands = commands;
    this.clocks = clocks;
  }

  @CommandHandler
  Outcome handle(RecordDrawdown c) {
    Optional<Rejection> refusal = Officers.oneOf(c.by(), Role.CASHIER);
    if (refusal.isPresent()) {
      return Outcome.rejected(refusal.get());
    }
    return commands
        .send(new PaymentNotice.AskState(c.noticeId()))
        .then(NoticeState.class, notice -> draw(c, notice));
  }

  private Outcome draw(RecordDrawdown c, NoticeState notice) {
    Money amount =
        c.lines().isEmpty()
            ? c.amount().orElse(notice.rest())
            : Money.sum(c.lines().stream().map(line -> line.amount()).toList());
    Optional<Rejection> refusal =
        NoticePolicies.statusMustBe(notice, NoticeStatus.SERVED, NoticeStatus.PARTLY_PAID)
            .or(() -> Officers.hasNotActed(c.by(), notice.officers()))
            .or(() -> NoticePolicies.stepMayNotBeBefore(notice, c.on()))
            .or(() -> noMoreThanTheNoticeAsksFor(amount, notice.rest()))
            .or(
                () ->
                    NoticeLines.check(
                        c.lines(), notice.unpaid(), DepositError.PAID_ABOVE_NOTICE, "unpaid"));
    if (refusal.isPresent()) {
      return Outcome.rejected(refusal.get());
    }
    List<NoticeLine> lines =
        c.lines().isEmpty()
            ? NoticeLines.proRata(amount, notice.unpaid())
            : NoticeLines.named(c.lines(), notice.unpaid());
    CaseFacts before = arrearsCase(notice);
    List<PaidLine> paid = paid(lines, before);
    note(c, notice, paid, amount);
    settle(c, notice, paid);
    drawn(c, notice, amount);
    if (amount.equals(notice.rest())) {
      exhaustedWhereNothingIsLeft(c, notice);
    }
    return Outcome.accepted(c.noticeId().value());
  }

  private static Optional<Rejection> noMoreThanTheNoticeAsksFor(Money amount, Money unpaid) {
    return amount.isMoreThan(unpaid)
        ? Optional.of(
            new Rejection(
                DepositError.PAID_ABOVE_NOTICE, Facts.of("amount", amount).and("unpaid", unpaid)))
        : Optional.empty();
  }

  /** What the bank paid is a fact, though the worker was paid by somebody else meanwhile. */
  private static List<PaidLine> paid(List<NoticeLine> lines, CaseFacts arrearsCase) {
    List<NoticeLine> owed = NoticeLines.open(arrearsCase.workers(), List.of());
    List<PaidLine> paid = new ArrayList<>();
    for (NoticeLine line : lines) {
      Money left =
          NoticeLines.sum(owed.stream().filter(o -> o.person().equals(line.person())).toList());
      paid.add(
          new PaidLine(
              line.lineNo(), line.person(), line.amount(), line.amount().minusOrZero(left)));
    }
    return paid;
  }

  private void note(RecordDrawdown c, NoticeState notice, List<PaidLine> paid, Money amount) {
    NoticeProposed draft = notice.proposed();
    LocalDate due = notice.bankDueOn().orElseThrow();
    unlessAccepted(
        commands.send(
            new PaymentNotice.Note(
                c.noticeId(),
                new NoticePaid(
                    c.noticeId(),
                    draft.depositId(),
                    draft.caseId(),
                    paid,
                    amount,
                    Money.sum(paid.stream().map(PaidLine::beyond).toList()),
                    notice.rest().minus(amount),
                    (int) Math.max(0, ChronoUnit.DAYS.between(due, c.on())),
                    c.receipt(),
                    c.on(),
                    c.by().name(),
                    c.at()))));
  }

  private void settle(RecordDrawdown c, NoticeState notice, List<PaidLine> paid) {
    List<PaidToWorker> settled =
        paid.stream()
            .map(p -> new PaidToWorker(p.person(), p.amount().minus(p.beyond())))
            .filter(p -> !p.amount().isZero())
            .toList();
    if (!settled.isEmpty()) {
      unlessAccepted(
          commands.send(
              new SettleClaims(
                  notice.proposed().caseId(),
                  SettlementSource.DEPOSIT,
                  c.noticeId().value(),
                  settled,
                  c.on(),
                  c.by(),
                  c.at())));
    }
  }

  private void drawn(RecordDrawdown c, NoticeState notice, Money amount) {
    DepositState deposit = deposit(notice);
    Held held = deposit.heldBy(c.noticeId()).orElseThrow(IllegalStateException::new);
    List<CoverPart> parts = held.first(amount);
    Money ofCash =
        Money.sum(
            parts.stream()
                .filter(p -> p.source().equals(CoverPart.CASH))
                .map(CoverPart::amount)
                .toList());
    DepositId id = notice.proposed().depositId();
    unlessAccepted(
        commands.send(
            new WageDeposit.Note(
                id,
                new DepositDrawn(
                    id,
                    c.noticeId(),
                    held.caseId(),
                    held.project(),
                    deposit.drawdowns().size() + 1,
                    parts,
                    amount,
                    clocks.after(clocks.of(deposit, c.on()).replenish(), c.on()),
                    deposit.figures().draw(ofCash, amount.minus(ofCash)),
                    c.receipt(),
                    c.on(),
                    c.by().name(),
                    c.at()))));
  }

  /** Where workers are still owed and the deposit has nothing more for them, it is exhausted. */
  private void exhaustedWhereNothingIsLeft(RecordDrawdown c, NoticeState notice) {
    DepositState deposit = deposit(notice);
    Money cover = NoticePolicies.coverOf(deposit, notice.proposed().project(), c.on());
    boolean waiting =
        deposit.held().stream().anyMatch(h -> h.caseId().equals(notice.proposed().caseId()));
    boolean owed = !arrearsCase(notice).figures().outstanding().isZero();
    if (owed && !waiting && cover.isZero()) {
      unlessAccepted(
          commands.send(
              new RecordExhaustion(
                  notice.proposed().caseId(),
                  MoneySource.WAGE_DEPOSIT,
                  ExhaustionKind.EXHAUSTED,
                  c.receipt(),
                  c.on(),
                  c.by(),
                  c.at())));
    }
  }

  @CommandHandler
  Outcome handle(RecordImpossible c) {
    Optional<Rejection> refusal = Officers.oneOf(c.by(), Role.CHECKER, Role.CASHIER);
    if (refusal.isPresent()) {
      return Outcome.rejected(refusal.get());
    }
    return commands
        .send(new PaymentNotice.AskState(c.noticeId()))
        .then(
            NoticeState.class,
            notice -> {
              DepositState deposit = deposit(notice);
              return NoticePolicies.statusMustBe(
                      notice, NoticeStatus.ISSUED, NoticeStatus.SERVED, NoticeStatus.PARTLY_PAID)
                  .or(() -> Officers.hasNotActed(c.by(), List.of(notice.proposed().by())))
                  .or(() -> NoticePolicies.stepMayNotBeBefore(notice, c.on()))
                  .or(
                      () ->
                          c.why() == Impossibility.GUARANTEE_EXPIRED
                              ? deposit
                                  .heldBy(c.noticeId())
                                  .flatMap(
                                      held ->
                                          NoticePolicies.aGuaranteeMustHaveExpired(
                                              deposit, held, c.on()))
                              : Optional.empty())
                  .<Outcome>map(Outcome.Rejected::new)
                  .orElseGet(() -> impossible(c, notice, deposit));
            });
  }

  private Outcome impossible(RecordImpossible c, NoticeState notice, DepositState deposit) {
    NoticeProposed draft = notice.proposed();
    unlessAccepted(
        commands.send(
            new PaymentNotice.Note(
                c.noticeId(),
                new NoticeImpossible(
                    c.noticeId(),
                    draft.depositId(),
                    draft.caseId(),
                    c.why(),
                    c.reason(),
                    notice.rest(),
                    c.document(),
                    c.on(),
                    c.by().name(),
                    c.at()))));
    NoticeDesk.free(commands, deposit, c.noticeId(), c.on(), c.by(), c.at());
    unlessAccepted(
        commands.send(
            new RecordExhaustion(
                draft.caseId(),
                MoneySource.WAGE_DEPOSIT,
                ExhaustionKind.IMPOSSIBLE,
                c.document(),
                c.on(),
                c.by(),
                c.at())));
    return Outcome.accepted(c.noticeId().value());
  }

  private DepositState deposit(NoticeState notice) {
    return commands
        .send(new WageDeposit.AskState(notice.proposed().depositId()))
        .answer(DepositState.class);
  }

  private CaseFacts arrearsCase(NoticeState notice) {
    return commands.send(new AskCase(notice.proposed().caseId())).answer(CaseFacts.class);
  }
}
