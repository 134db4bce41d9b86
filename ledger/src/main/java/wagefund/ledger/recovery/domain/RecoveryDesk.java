package wagefund.ledger.recovery.domain;

import static wagefund.ledger.platform.write.RejectedInside.unlessAccepted;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.commandhandling.CommandHandler;
import org.springframework.stereotype.Component;
import wagefund.ledger.casefile.command.AskCase;
import wagefund.ledger.casefile.command.CaseFacts;
import wagefund.ledger.casefile.command.PaidToWorker;
import wagefund.ledger.casefile.command.SettleClaims;
import wagefund.ledger.casefile.command.WorkerClaim;
import wagefund.ledger.casefile.event.SettlementSource;
import wagefund.ledger.fund.command.RecoverFunds;
import wagefund.ledger.fund.command.RecoverWrittenOffFunds;
import wagefund.ledger.kernel.Allocation;
import wagefund.ledger.kernel.Commands;
import wagefund.ledger.kernel.Facts;
import wagefund.ledger.kernel.FundId;
import wagefund.ledger.kernel.Money;
import wagefund.ledger.kernel.Outcome;
import wagefund.ledger.kernel.Role;
import wagefund.ledger.kernel.SchemeBookId;
import wagefund.ledger.recovery.command.AskClaim;
import wagefund.ledger.recovery.command.ClaimFacts;
import wagefund.ledger.recovery.command.ReceiptDivided;
import wagefund.ledger.recovery.command.RecordDistribution;
import wagefund.ledger.recovery.command.RecordReceipt;
import wagefund.ledger.recovery.command.RecoverWrittenOff;
import wagefund.ledger.recovery.command.RecoveryError;
import wagefund.ledger.recovery.command.TakeReceipt;
import wagefund.ledger.recovery.event.AllocationMethod;
import wagefund.ledger.recovery.event.WorkerShare;
import wagefund.ledger.scheme.command.AskSchemeTerms;
import wagefund.ledger.scheme.command.SchemeTerms;

/** Decides about receipts, and lets the fund and the case follow at once. */
@Component
class RecoveryDesk {

  private final Commands commands;

  RecoveryDesk(Commands commands) {
    this.commands = commands;
  }

  @CommandHandler
  Outcome handle(RecordReceipt c) {
    if (!c.by().has(Role.RECOVERY) && !c.by().has(Role.CASHIER)) {
      return Outcome.rejected(RecoveryError.RECOVERY_ROLE_NEEDED);
    }
    Outcome claim = commands.send(new AskClaim(c.claimId()));
    if (!claim.isAccepted()) {
      return Outcome.rejected(RecoveryError.NOTHING_TO_RECOVER);
    }
    ClaimFacts facts = claim.answer(ClaimFacts.class);
    return commands
        .send(new AskCase(c.caseId()))
        .then(
            CaseFacts.class,
            arrearsCase ->
                ChosenMethod.choose(c, terms(c.fundId(), c.on()))
                    .then(ChosenMethod.class, method -> divide(c, facts, arrearsCase, method)));
  }

  private Outcome divide(
      RecordReceipt c, ClaimFacts claim, CaseFacts arrearsCase, ChosenMethod method) {
    Division division =
        Division.of(c.amount(), claim.owed(), arrearsCase.figures().outstanding(), method.method());
    return take(c, claim, arrearsCase, method, division);
  }

  /** What is owed in the books is paid before what had been written off. */
  private Outcome take(
      RecordReceipt c,
      ClaimFacts claim,
      CaseFacts arrearsCase,
      ChosenMethod method,
      Division division) {
    Money toDebt = division.toFund().min(claim.outstanding());
    Money toWrittenOff = division.toFund().minus(toDebt);
    List<WorkerShare> shares = shares(division.toWorkers(), arrearsCase.workers());
    unlessAccepted(
        commands.send(
            new TakeReceipt(
                c.claimId(),
                c,
                method.method(),
                method.by(),
                toDebt,
                toWrittenOff,
                division.toWorkers(),
                division.beyond(),
                shares)));
    if (!toWrittenOff.isZero()) {
      recoverWrittenOff(c, toWrittenOff);
    }
    if (!toDebt.isZero() || !division.beyond().isZero()) {
      unlessAccepted(
          commands.send(
              new RecoverFunds(
                  c.fundId(),
                  c.claimId().value(),
                  toDebt,
                  division.beyond(),
                  c.payer(),
                  c.document(),
                  c.on(),
                  c.by(),
                  c.at())));
    }
    if (!shares.isEmpty()) {
      unlessAccepted(
          commands.send(
              new SettleClaims(
                  c.caseId(),
                  SettlementSource.OTHER,
                  c.receiptId().value(),
                  shares.stream().map(s -> new PaidToWorker(s.person(), s.amount())).toList(),
                  c.on(),
                  c.by(),
                  c.at())));
    }
    return Outcome.accepted(
        new ReceiptDivided(
            c.receiptId(),
            method.method(),
            toDebt,
            division.toWorkers(),
            toWrittenOff,
            division.beyond()));
  }

  private void recoverWrittenOff(RecordReceipt c, Money amount) {
    unlessAccepted(commands.send(new RecoverWrittenOff(c.claimId(), c, amount)));
    unlessAccepted(
        commands.send(
            new RecoverWrittenOffFunds(
                c.fundId(),
                c.claimId().value(),
                amount,
                c.payer(),
                c.document(),
                c.on(),
                c.by(),
                c.at())));
  }

  @CommandHandler
  Outcome handle(RecordDistribution c) {
    RecordReceipt r = c.receipt();
    if (!c.toFund().plus(c.toWorkers()).equals(r.amount())) {
      return Outcome.rejected(
          RecoveryError.DIVISION_DOES_NOT_ADD_UP,
          Facts.of("amount", r.amount()).and("toFund", c.toFund()).and("toWorkers", c.toWorkers()));
    }
    Outcome claim = commands.send(new AskClaim(r.claimId()));
    if (!claim.isAccepted()) {
      return Outcome.rejected(RecoveryError.NOTHING_TO_RECOVER);
    }
    return commands
        .send(new AskCase(r.caseId()))
        .then(
            CaseFacts.class,
            arrearsCase -> distribute(c, claim.answer(ClaimFacts.class), arrearsCase));
  }

  private Outcome distribute(RecordDistribution c, ClaimFacts claim, CaseFacts arrearsCase) {
    Money owed = arrearsCase.figures().outstanding();
    if (c.toWorkers().isMoreThan(owed)) {
      return Outcome.rejected(
          RecoveryError.WORKERS_OWED_LESS, Facts.of("toWorkers", c.toWorkers()).and("owed", owed));
    }
    Money toFund = c.toFund().min(claim.owed());
    return take(
        c.receipt(),
        claim,
        arrearsCase,
        new ChosenMethod(AllocationMethod.BY_PLAN, c.receipt().document().number()),
        new Division(toFund, c.toWorkers(), c.toFund().minus(toFund)));
  }

  /** The workers' part, divided by what each is still owed; no fen is lost. */
  private static List<WorkerShare> shares(Money amount, List<WorkerClaim> workers) {
    if (amount.isZero()) {
      return List.of();
    }
    List<Money> parts =
        Allocation.proRata(amount, workers.stream().map(WorkerClaim::outstanding).toList());
    List<WorkerShare> shares = new ArrayList<>();
    for (int i = 0; i < parts.size(); i++) {
      if (!parts.get(i).isZero()) {
        shares.add(new WorkerShare(workers.get(i).person(), parts.get(i)));
      }
    }
    return shares;
  }

  private SchemeTerms terms(FundId fund, LocalDate on) {
    return commands.send(new AskSchemeTerms(SchemeBookId.of(fund), on)).answer(SchemeTerms.class);
  }
}
