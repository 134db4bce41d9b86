package wagefund.ledger.deposit.domain;

import static wagefund.ledger.platform.write.RejectedInside.unlessAccepted;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.axonframework.commandhandling.CommandHandler;
import org.springframework.stereotype.Component;
import wagefund.ledger.casefile.command.AskCase;
import wagefund.ledger.casefile.command.CaseFacts;
import wagefund.ledger.deposit.command.AskNotice;
import wagefund.ledger.deposit.command.DepositError;
import wagefund.ledger.deposit.command.IssueNotice;
import wagefund.ledger.deposit.command.NoticeFacts;
import wagefund.ledger.deposit.command.NoticeStatus;
import wagefund.ledger.deposit.command.ProposeNotice;
import wagefund.ledger.deposit.command.ServeNotice;
import wagefund.ledger.deposit.command.WithdrawNotice;
import wagefund.ledger.deposit.event.CoverCommitted;
import wagefund.ledger.deposit.event.CoverFreed;
import wagefund.ledger.deposit.event.NoticeIssued;
import wagefund.ledger.deposit.event.NoticeLine;
import wagefund.ledger.deposit.event.NoticeProposed;
import wagefund.ledger.deposit.event.NoticeServed;
import wagefund.ledger.deposit.event.NoticeWithdrawn;
import wagefund.ledger.kernel.Actor;
import wagefund.ledger.kernel.CaseId;
import wagefund.ledger.kernel.Commands;
import wagefund.ledger.kernel.DepositId;
import wagefund.ledger.kernel.Facts;
import wagefund.ledger.kernel.Money;
import wagefund.ledger.kernel.NoticeId;
import wagefund.ledger.kernel.Outcome;
import wagefund.ledger.kernel.Rejection;
import wagefund.ledger.kernel.Role;

/** Decides about payment notices up to their service on the bank. */
@Component
class NoticeDesk {

  private final Commands commands;
  private final DepositClocks clocks;

  NoticeDesk(Commands commands, DepositClocks clocks) {
    this.commands = commands;
    this.clocks = clocks;
  }

  @CommandHandler
  Outcome handle(ProposeNotice c) {
    Optional<Rejection> refusal = Officers.oneOf(c.by(), Role.CLERK);
    if (refusal.isPresent()) {
      return Outcome.rejected(refusal.get());
    }
    return commands
        .send(new WageDeposit.AskState(c.depositId()))
        .then(
            DepositState.class,
            deposit ->
                commands
                    .send(new AskCase(c.caseId()))
                    .then(CaseFacts.class, arrearsCase -> propose(c, deposit, arrearsCase)));
  }

  private Outcome propose(ProposeNotice c, DepositState deposit, CaseFacts arrearsCase) {
    Optional<String> project = NoticePolicies.coveredProject(deposit, arrearsCase);
    if (project.isEmpty()) {
      return NoticePolicies.notCovered(deposit, arrearsCase.details().project());
    }
    Money cover = NoticePolicies.coverOf(deposit, project.get(), c.on());
    List<NoticeLine> open = open(deposit, arrearsCase);
    Money owed = NoticeLines.sum(open);
    Money amount =
        c.lines().isEmpty()
            ? c.amount().orElse(cover.min(owed))
            : Money.sum(c.lines().stream().map(line -> line.amount()).toList());
    Optional<Rejection> refusal =
        NoticePolicies.depositMustBeInUse(deposit)
            .or(() -> thereMustBeSomethingToPay(amount))
            .or(() -> NoticePolicies.amountMustBeCovered(amount, cover))
            .or(() -> amountMustBeOwed(amount, owed))
            .or(
                () ->
                    NoticeLines.check(
                        c.lines(), open, DepositError.NOTICE_ABOVE_ARREARS, "outstanding"));
    if (refusal.isPresent()) {
      return Outcome.rejected(refusal.get());
    }
    List<NoticeLine> lines =
        c.lines().isEmpty()
            ? NoticeLines.proRata(amount, open)
            : NoticeLines.named(c.lines(), open);
    return commands.send(
        new PaymentNotice.Draft(
            c.noticeId(),
            new NoticeProposed(
                c.noticeId(),
                c.depositId(),
                c.caseId(),
                deposit.required().contractor().name(),
                project.get(),
                lines,
                amount,
                c.decision(),
                c.on(),
                c.by().name(),
                c.at())));
  }

  private static Optional<Rejection> thereMustBeSomethingToPay(Money amount) {
    return amount.isZero()
        ? Optional.of(new Rejection(DepositError.NOTICE_NOTHING_TO_PAY))
        : Optional.empty();
  }

  private static Optional<Rejection> amountMustBeOwed(Money amount, Money owed) {
    return amount.isMoreThan(owed)
        ? Optional.of(
            new Rejection(
                DepositError.NOTICE_ABOVE_ARREARS,
                Facts.of("amount", amount).and("outstanding", owed)))
        : Optional.empty();
  }

  @CommandHandler
  Outcome handle(IssueNotice c) {
    Optional<Rejection> refusal = Officers.oneOf(c.by(), Role.CHECKER);
    if (refusal.isPresent()) {
      return Outcome.rejected(refusal.get());
    }
    return notice(c.noticeId())
        .then(
            NoticeState.class,
            notice -> {
              DepositState deposit = deposit(notice.proposed().depositId());
              CaseFacts arrearsCase = arrearsCase(notice.proposed().caseId());
              NoticeProposed draft = notice.proposed();
              Money cover = NoticePolicies.coverOf(deposit, draft.project(), c.on());
              return NoticePolicies.statusMustBe(notice, NoticeStatus.PROPOSED)
                  .or(() -> Officers.hasNotActed(c.by(), notice.officers()))
                  .or(() -> NoticePolicies.stepMayNotBeBefore(notice, c.on()))
                  .or(() -> NoticePolicies.depositMustBeInUse(deposit))
                  .or(() -> NoticePolicies.amountMustBeCovered(draft.amount(), cover))
                  .or(
                      () ->
                          NoticePolicies.linesMustBeOwed(draft.lines(), open(deposit, arrearsCase)))
                  .<Outcome>map(Outcome.Rejected::new)
                  .orElseGet(() -> issue(c, draft, deposit));
            });
  }

  private Outcome issue(IssueNotice c, NoticeProposed draft, DepositState deposit) {
    unlessAccepted(
        commands.send(
            new PaymentNotice.Note(
                c.noticeId(),
                new NoticeIssued(
                    c.noticeId(),
                    draft.depositId(),
                    draft.caseId(),
                    c.document(),
                    c.on(),
                    c.by().name(),
                    c.at()))));
    unlessAccepted(
        commands.send(
            new WageDeposit.Note(
                draft.depositId(),
                new CoverCommitted(
                    draft.depositId(),
                    c.noticeId(),
                    draft.caseId(),
                    draft.project(),
                    deposit.commit(draft.project(), c.on(), draft.amount()),
                    draft.amount(),
                    deposit.figures().commit(draft.amount()),
                    c.on(),
                    c.by().name(),
                    c.at()))));
    return Outcome.accepted(c.noticeId().value());
  }

  @CommandHandler
  Outcome handle(ServeNotice c) {
    Optional<Rejection> refusal = Officers.oneOf(c.by(), Role.CLERK, Role.CHECKER, Role.CASHIER);
    if (refusal.isPresent()) {
      return Outcome.rejected(refusal.get());
    }
    return notice(c.noticeId())
        .then(
            NoticeState.class,
            notice -> {
              DepositState deposit = deposit(notice.proposed().depositId());
              return NoticePolicies.statusMustBe(notice, NoticeStatus.ISSUED)
                  .or(() -> NoticePolicies.stepMayNotBeBefore(notice, c.on()))
                  .or(
                      () ->
                          deposit
                              .heldBy(c.noticeId())
                              .flatMap(
                                  held ->
                                      NoticePolicies.guaranteesMustBeValid(deposit, held, c.on())))
                  .<Outcome>map(Outcome.Rejected::new)
                  .orElseGet(
                      () ->
                          commands.send(
                              new PaymentNotice.Note(
                                  c.noticeId(),
                                  new NoticeServed(
                                      c.noticeId(),
                                      notice.proposed().depositId(),
                                      notice.proposed().caseId(),
                                      clocks.after(clocks.of(deposit, c.on()).bankPays(), c.on()),
                                      c.document(),
                                      c.on(),
                                      c.by().name(),
                                      c.at()))));
            });
  }

  @CommandHandler
  Outcome handle(WithdrawNotice c) {
    Optional<Rejection> refusal = Officers.oneOf(c.by(), Role.CLERK, Role.CHECKER);
    if (refusal.isPresent()) {
      return Outcome.rejected(refusal.get());
    }
    return notice(c.noticeId())
        .then(
            NoticeState.class,
            notice ->
                NoticePolicies.statusMustBe(
                        notice, NoticeStatus.PROPOSED, NoticeStatus.ISSUED, NoticeStatus.SERVED)
                    .or(() -> NoticePolicies.stepMayNotBeBefore(notice, c.on()))
                    .<Outcome>map(Outcome.Rejected::new)
                    .orElseGet(() -> withdraw(c, notice)));
  }

  private Outcome withdraw(WithdrawNotice c, NoticeState notice) {
    NoticeProposed draft = notice.proposed();
    unlessAccepted(
        commands.send(
            new PaymentNotice.Note(
                c.noticeId(),
                new NoticeWithdrawn(
                    c.noticeId(),
                    draft.depositId(),
                    draft.caseId(),
                    draft.amount(),
                    c.reason(),
                    c.document(),
                    c.on(),
                    c.by().name(),
                    c.at()))));
    free(commands, deposit(draft.depositId()), c.noticeId(), c.on(), c.by(), c.at());
    return Outcome.accepted(c.noticeId().value());
  }

  /** Lets go of what a notice still spoke for. */
  static void free(
      Commands commands,
      DepositState deposit,
      NoticeId notice,
      LocalDate on,
      Actor by,
      Instant at) {
    DepositId id = deposit.required().depositId();
    deposit
        .heldBy(notice)
        .ifPresent(
            held ->
                unlessAccepted(
                    commands.send(
                        new WageDeposit.Note(
                            id,
                            new CoverFreed(
                                id,
                                notice,
                                held.amount(),
                                deposit.figures().free(held.amount()),
                                on,
                                by.name(),
                                at)))));
  }

  /** What each worker is owed, less what other issued notices on this deposit ask for him. */
  private List<NoticeLine> open(DepositState deposit, CaseFacts arrearsCase) {
    List<NoticeLine> asked = new ArrayList<>();
    for (Held held : deposit.held()) {
      if (held.caseId().equals(arrearsCase.caseId())) {
        asked.addAll(
            commands.send(new AskNotice(held.noticeId())).answer(NoticeFacts.class).unpaid());
      }
    }
    return NoticeLines.open(arrearsCase.workers(), asked);
  }

  private Outcome notice(NoticeId id) {
    return commands.send(new PaymentNotice.AskState(id));
  }

  private DepositState deposit(DepositId id) {
    return commands.send(new WageDeposit.AskState(id)).answer(DepositState.class);
  }

  private CaseFacts arrearsCase(CaseId id) {
    return commands.send(new AskCase(id)).answer(CaseFacts.class);
  }
}
