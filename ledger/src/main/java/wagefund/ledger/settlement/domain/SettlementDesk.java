package wagefund.ledger.settlement.domain;

import static wagefund.ledger.platform.write.RejectedInside.unlessAccepted;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.axonframework.commandhandling.CommandHandler;
import org.springframework.stereotype.Component;
import wagefund.ledger.advance.command.AdvanceFacts;
import wagefund.ledger.advance.command.AskAdvance;
import wagefund.ledger.advance.command.FreeCapUsage;
import wagefund.ledger.advance.command.MarkClosed;
import wagefund.ledger.advance.command.MarkReleased;
import wagefund.ledger.advance.event.AdvanceTerms;
import wagefund.ledger.advance.event.PayeeNamed;
import wagefund.ledger.approval.command.Actors;
import wagefund.ledger.approval.command.AskActors;
import wagefund.ledger.casefile.command.AskCase;
import wagefund.ledger.casefile.command.CaseFacts;
import wagefund.ledger.casefile.command.PaidToWorker;
import wagefund.ledger.casefile.command.SettleClaims;
import wagefund.ledger.casefile.event.SettlementSource;
import wagefund.ledger.fund.command.FreeReturnedFunds;
import wagefund.ledger.fund.command.ReissueFunds;
import wagefund.ledger.fund.command.SendFunds;
import wagefund.ledger.fund.command.SettlePayments;
import wagefund.ledger.kernel.AccountId;
import wagefund.ledger.kernel.Actor;
import wagefund.ledger.kernel.ApprovalId;
import wagefund.ledger.kernel.BatchId;
import wagefund.ledger.kernel.Commands;
import wagefund.ledger.kernel.Document;
import wagefund.ledger.kernel.Facts;
import wagefund.ledger.kernel.Money;
import wagefund.ledger.kernel.Outcome;
import wagefund.ledger.kernel.PersonId;
import wagefund.ledger.kernel.Rejection;
import wagefund.ledger.kernel.Role;
import wagefund.ledger.recovery.command.AskClaimOfDebtor;
import wagefund.ledger.recovery.command.ClaimOfDebtor;
import wagefund.ledger.recovery.command.ClaimPaidLines;
import wagefund.ledger.recovery.command.RecordPaidTwice;
import wagefund.ledger.recovery.event.ClaimDebtor;
import wagefund.ledger.recovery.event.DebtorKind;
import wagefund.ledger.recovery.event.PaidLine;
import wagefund.ledger.settlement.command.CancelLine;
import wagefund.ledger.settlement.command.CorrectLine;
import wagefund.ledger.settlement.command.LineOutcome;
import wagefund.ledger.settlement.command.LineReport;
import wagefund.ledger.settlement.command.LineStatus;
import wagefund.ledger.settlement.command.RecordBankReport;
import wagefund.ledger.settlement.command.ReissueLine;
import wagefund.ledger.settlement.command.ReleaseAdvance;
import wagefund.ledger.settlement.command.SettlementError;
import wagefund.ledger.settlement.event.BankReported;
import wagefund.ledger.settlement.event.BatchReleased;
import wagefund.ledger.settlement.event.LineCancelled;
import wagefund.ledger.settlement.event.LineCorrected;
import wagefund.ledger.settlement.event.LineReissued;
import wagefund.ledger.settlement.event.PaymentLine;
import wagefund.ledger.settlement.event.ReturnedLine;
import wagefund.ledger.settlement.event.SucceededLine;
import wagefund.ledger.vault.command.RegisterAccount;

/**
 * Decides about payments: releases exactly what was approved, records what the bank reports, and
 * lets the fund, the case and the claim follow in the same transaction.
 */
@Component
class SettlementDesk {

  private final Commands commands;

  SettlementDesk(Commands commands) {
    this.commands = commands;
  }

  @CommandHandler
  Outcome handle(ReleaseAdvance c) {
    if (!c.by().has(Role.CASHIER)) {
      return Outcome.rejected(SettlementError.CASHIER_ROLE_NEEDED);
    }
    return commands
        .send(new AskAdvance(c.advanceId()))
        .then(
            AdvanceFacts.class,
            advance ->
                commands
                    .send(new AskActors(ApprovalId.of(c.advanceId())))
                    .then(Actors.class, actors -> release(c, advance, actors)));
  }

  private Outcome release(ReleaseAdvance c, AdvanceFacts advance, Actors actors) {
    Optional<Rejection> rejection = ReleasePolicies.check(c.by(), c.on(), advance, actors);
    if (rejection.isPresent()) {
      return Outcome.rejected(rejection.get());
    }
    AdvanceTerms terms = advance.terms();
    List<PaymentLine> lines =
        terms.lines().stream()
            .map(
                line ->
                    new PaymentLine(
                        line.lineNo(),
                        line.person(),
                        line.account(),
                        line.amount(),
                        c.batchId().value() + "-" + line.lineNo()))
            .toList();
    BatchReleased released =
        new BatchReleased(
            c.batchId(),
            terms.advanceId(),
            terms.caseId(),
            terms.fundId(),
            lines,
            terms.total(),
            advance.approvedDigest(),
            c.on(),
            c.by().name(),
            c.at());
    Outcome created = commands.send(new PaymentBatch.Release(c.batchId(), released));
    if (!created.isAccepted()) {
      return created;
    }
    unlessAccepted(
        commands.send(
            new SendFunds(
                terms.fundId(), c.batchId().value(), terms.total(), c.on(), c.by(), c.at())));
    unlessAccepted(
        commands.send(new MarkReleased(terms.advanceId(), c.batchId(), c.on(), c.by(), c.at())));
    return Outcome.accepted(c.batchId().value());
  }

  @CommandHandler
  Outcome handle(RecordBankReport c) {
    return state(c.by(), c.batchId())
        .then(
            PaymentBatch.State.class,
            state -> {
              List<LineReport> lines = ReportPolicies.complete(c, state);
              return ReportPolicies.check(lines, state)
                  .<Outcome>map(Outcome.Rejected::new)
                  .orElseGet(() -> report(c, lines, state));
            });
  }

  private Outcome report(RecordBankReport c, List<LineReport> lines, PaymentBatch.State state) {
    BatchReleased batch = state.batch();
    AdvanceFacts advance =
        commands.send(new AskAdvance(batch.advanceId())).answer(AdvanceFacts.class);
    List<SucceededLine> succeeded = new ArrayList<>();
    List<ReturnedLine> returned = new ArrayList<>();
    for (LineReport report : lines) {
      PaymentLine line = lineOf(state, report.lineNo()).line();
      if (report.outcome() == LineOutcome.SUCCEEDED) {
        succeeded.add(
            new SucceededLine(line.lineNo(), line.person(), line.amount(), report.receipt()));
      } else {
        returned.add(
            new ReturnedLine(line.lineNo(), line.person(), line.amount(), report.reason()));
      }
    }
    note(
        c.batchId(),
        new BankReported(
            c.batchId(),
            batch.advanceId(),
            batch.caseId(),
            batch.fundId(),
            owes(batch, advance),
            succeeded,
            returned,
            c.on(),
            c.by().name(),
            c.at()));
    Money arrived = Money.sum(succeeded.stream().map(SucceededLine::amount).toList());
    Money back = Money.sum(returned.stream().map(ReturnedLine::amount).toList());
    unlessAccepted(
        commands.send(
            new SettlePayments(
                batch.fundId(), c.batchId().value(), arrived, back, c.on(), c.by(), c.at())));
    if (!succeeded.isEmpty()) {
      follow(c, batch, advance, succeeded);
    }
    closeWhenFinal(c.batchId(), c.on(), c.by(), c.at());
    return Outcome.accepted(c.batchId().value());
  }

  /** Money that arrived settles the workers' claims and makes the debtor owe the fund. */
  private void follow(
      RecordBankReport c, BatchReleased batch, AdvanceFacts advance, List<SucceededLine> lines) {
    CaseFacts arrearsCase = commands.send(new AskCase(batch.caseId())).answer(CaseFacts.class);
    List<PaidToWorker> paid = lines.stream().map(l -> paid(advance, l)).toList();
    PaidTwice twice = PaidTwice.of(paid, arrearsCase.workers());
    if (!twice.owed().isEmpty()) {
      unlessAccepted(
          commands.send(
              new SettleClaims(
                  batch.caseId(),
                  SettlementSource.ADVANCE,
                  c.batchId().value(),
                  twice.owed(),
                  c.on(),
                  c.by(),
                  c.at())));
    }
    unlessAccepted(
        commands.send(
            new ClaimPaidLines(
                batch.caseId(),
                batch.fundId(),
                debtor(advance),
                c.batchId().value(),
                lines.stream().map(l -> new PaidLine(l.lineNo(), l.person(), l.amount())).toList(),
                c.on(),
                c.by(),
                c.at())));
    if (!twice.beyond().isEmpty()) {
      unlessAccepted(
          commands.send(
              new RecordPaidTwice(
                  batch.caseId(),
                  batch.fundId(),
                  debtor(advance),
                  c.batchId().value(),
                  twice.beyond(),
                  new Document(c.batchId().value(), "银行回盘", c.on()),
                  c.on(),
                  c.by(),
                  c.at())));
    }
  }

  /** Who owes what arrived: the debtor may have changed since the advance was approved. */
  private String owes(BatchReleased batch, AdvanceFacts advance) {
    return commands
        .send(new AskClaimOfDebtor(batch.caseId(), batch.fundId(), debtor(advance)))
        .answer(ClaimOfDebtor.class)
        .debtor();
  }

  static ClaimDebtor debtor(AdvanceFacts advance) {
    DebtorKind kind =
        advance
            .terms()
            .particulars()
            .map(p -> DebtorKind.valueOf(p.debtor().kind().name()))
            .orElse(DebtorKind.EMPLOYER);
    return new ClaimDebtor(kind, advance.debtor(), advance.debtorCode(), Optional.empty());
  }

  /**
   * It settles the wage months that were approved: a special fund pays those of its purpose only.
   */
  private static PaidToWorker paid(AdvanceFacts advance, SucceededLine paid) {
    return advance.terms().lines().stream()
        .filter(line -> line.lineNo() == paid.lineNo())
        .findFirst()
        .map(line -> new PaidToWorker(paid.person(), paid.amount(), line.months()))
        .orElseGet(() -> new PaidToWorker(paid.person(), paid.amount()));
  }

  @CommandHandler
  Outcome handle(CorrectLine c) {
    return line(c.by(), c.batchId(), c.lineNo(), Set.of(LineStatus.RETURNED, LineStatus.CORRECTED))
        .then(
            LineState.class,
            state ->
                holder(c, state)
                    .then(
                        PersonId.class,
                        holder -> commands.send(new RegisterAccount(holder, c.card(), c.bank())))
                    .then(AccountId.class, account -> correct(c, state, account)));
  }

  /** Whose card it is: the worker's, or the heir's who is paid in the worker's place. */
  private Outcome holder(CorrectLine c, LineState state) {
    AdvanceFacts advance =
        commands.send(new AskAdvance(batch(c.batchId()).advanceId())).answer(AdvanceFacts.class);
    Optional<PayeeNamed> payee = advance.terms().particulars().map(p -> p.payees().get(c.lineNo()));
    if (payee.isEmpty()) {
      return Outcome.accepted(state.line().person());
    }
    return payee.get().heir().isPresent()
        ? Outcome.accepted(payee.get().heir().get())
        : Outcome.rejected(
            SettlementError.PAYEE_IS_ORGANISATION,
            Facts.of("line", c.lineNo()).and("payee", payee.get().name()));
  }

  private Outcome correct(CorrectLine c, LineState state, AccountId account) {
    BatchReleased batch = batch(c.batchId());
    note(
        c.batchId(),
        new LineCorrected(
            c.batchId(),
            batch.advanceId(),
            c.lineNo(),
            state.line().person(),
            account,
            c.reason(),
            c.on(),
            c.by().name(),
            c.at()));
    return Outcome.accepted(account.value());
  }

  @CommandHandler
  Outcome handle(ReissueLine c) {
    return line(c.by(), c.batchId(), c.lineNo(), Set.of(LineStatus.RETURNED, LineStatus.CORRECTED))
        .then(LineState.class, state -> reissue(c, state));
  }

  private Outcome reissue(ReissueLine c, LineState state) {
    if (state.correctedBy().equals(c.by().name())) {
      return Outcome.rejected(
          SettlementError.REISSUER_IS_CORRECTOR, Facts.of("officer", c.by().name()));
    }
    BatchReleased batch = batch(c.batchId());
    PaymentLine line = state.line();
    note(
        c.batchId(),
        new LineReissued(
            c.batchId(),
            batch.advanceId(),
            batch.caseId(),
            batch.fundId(),
            c.lineNo(),
            line.person(),
            state.account(),
            line.amount(),
            c.on(),
            c.by().name(),
            c.at()));
    unlessAccepted(
        commands.send(
            new ReissueFunds(
                batch.fundId(), c.batchId().value(), line.amount(), c.on(), c.by(), c.at())));
    return Outcome.accepted(c.batchId().value());
  }

  @CommandHandler
  Outcome handle(CancelLine c) {
    return line(c.by(), c.batchId(), c.lineNo(), Set.of(LineStatus.RETURNED, LineStatus.CORRECTED))
        .then(LineState.class, state -> cancel(c, state));
  }

  private Outcome cancel(CancelLine c, LineState state) {
    BatchReleased batch = batch(c.batchId());
    PaymentLine line = state.line();
    note(
        c.batchId(),
        new LineCancelled(
            c.batchId(),
            batch.advanceId(),
            batch.caseId(),
            batch.fundId(),
            c.lineNo(),
            line.person(),
            line.amount(),
            c.reason(),
            c.on(),
            c.by().name(),
            c.at()));
    unlessAccepted(
        commands.send(
            new FreeReturnedFunds(
                batch.fundId(), c.batchId().value(), line.amount(), c.on(), c.by(), c.at())));
    unlessAccepted(commands.send(new FreeCapUsage(batch.advanceId(), List.of(line.person()))));
    closeWhenFinal(c.batchId(), c.on(), c.by(), c.at());
    return Outcome.accepted(c.batchId().value());
  }

  private void closeWhenFinal(BatchId batchId, LocalDate on, Actor by, Instant at) {
    PaymentBatch.State state = stateOf(batchId);
    if (state.isFinal()) {
      unlessAccepted(
          commands.send(
              new MarkClosed(
                  state.batch().advanceId(),
                  state.sumOf(LineStatus.SUCCEEDED),
                  state.sumOf(LineStatus.CANCELLED),
                  on,
                  by,
                  at)));
    }
  }

  private Outcome state(Actor by, BatchId batchId) {
    return by.has(Role.CASHIER)
        ? commands.send(new PaymentBatch.AskState(batchId))
        : Outcome.rejected(SettlementError.CASHIER_ROLE_NEEDED);
  }

  /** The line, where it is in one of these states. */
  private Outcome line(Actor by, BatchId batchId, int lineNo, Set<LineStatus> allowed) {
    return state(by, batchId)
        .then(
            PaymentBatch.State.class,
            state -> {
              LineState line = state.lines().get(lineNo);
              if (line == null) {
                return Outcome.rejected(SettlementError.LINE_UNKNOWN, Facts.of("line", lineNo));
              }
              return allowed.contains(line.status())
                  ? Outcome.accepted(line)
                  : ReportPolicies.wrongState(lineNo, line.status());
            });
  }

  private static LineState lineOf(PaymentBatch.State state, int lineNo) {
    return Optional.ofNullable(state.lines().get(lineNo)).orElseThrow(IllegalStateException::new);
  }

  private PaymentBatch.State stateOf(BatchId batchId) {
    return commands.send(new PaymentBatch.AskState(batchId)).answer(PaymentBatch.State.class);
  }

  private BatchReleased batch(BatchId batchId) {
    return stateOf(batchId).batch();
  }

  private void note(BatchId batchId, Object event) {
    unlessAccepted(commands.send(new PaymentBatch.Note(batchId, event)));
  }
}
