package wagefund.ledger.recovery.domain;

import static wagefund.ledger.platform.write.RejectedInside.unlessAccepted;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
import wagefund.ledger.fund.event.HeldKind;
import wagefund.ledger.fund.event.ReceiptParts;
import wagefund.ledger.fund.event.ReceiptWay;
import wagefund.ledger.kernel.Allocation;
import wagefund.ledger.kernel.Commands;
import wagefund.ledger.kernel.Facts;
import wagefund.ledger.kernel.FundId;
import wagefund.ledger.kernel.Money;
import wagefund.ledger.kernel.Outcome;
import wagefund.ledger.kernel.Role;
import wagefund.ledger.kernel.SchemeBookId;
import wagefund.ledger.recovery.command.AskClaim;
import wagefund.ledger.recovery.command.AskClaimDebt;
import wagefund.ledger.recovery.command.ClaimDebt;
import wagefund.ledger.recovery.command.ClaimFacts;
import wagefund.ledger.recovery.command.HoldReceipt;
import wagefund.ledger.recovery.command.ReceiptDivided;
import wagefund.ledger.recovery.command.RecordDistribution;
import wagefund.ledger.recovery.command.RecordReceipt;
import wagefund.ledger.recovery.command.RecoverWrittenOff;
import wagefund.ledger.recovery.command.RecoveryError;
import wagefund.ledger.recovery.command.TakeReceipt;
import wagefund.ledger.recovery.command.UseHeldMoney;
import wagefund.ledger.recovery.event.AllocationMethod;
import wagefund.ledger.recovery.event.HeldPart;
import wagefund.ledger.recovery.event.ReceiptChannel;
import wagefund.ledger.recovery.event.WorkerShare;
import wagefund.ledger.scheme.command.AskSchemeTerms;
import wagefund.ledger.scheme.command.SchemeTerms;

/** Divides what came from a debtor, and lets the claim, the fund and the case follow at once. */
@Component
class ReceiptDesk {

  private final Commands commands;

  ReceiptDesk(Commands commands) {
    this.commands = commands;
  }

  @CommandHandler
  Outcome handle(RecordReceipt c) {
    if (!c.by().has(Role.RECOVERY) && !c.by().has(Role.CASHIER)) {
      return Outcome.rejected(RecoveryError.RECOVERY_ROLE_NEEDED);
    }
    if (!c.channel().isFromOutside() && c.details().heldFrom().isEmpty()) {
      return Outcome.rejected(
          RecoveryError.RECEIPT_CHANNEL_NOT_CHOSEN, Facts.of("channel", c.channel()));
    }
    Outcome asked = commands.send(new AskClaim(c.claimId()));
    if (!asked.isAccepted()) {
      return Outcome.rejected(RecoveryError.NOTHING_TO_RECOVER);
    }
    ClaimFacts claim = asked.answer(ClaimFacts.class);
    if (!claim.fundId().equals(c.fundId()) || !claim.caseId().equals(c.caseId())) {
      return Outcome.rejected(RecoveryError.CLAIM_OF_OTHER_FUND);
    }
    return commands
        .send(new AskCase(c.caseId()))
        .then(
            CaseFacts.class,
            arrearsCase ->
                ChosenMethod.choose(c, terms(c.fundId(), c.on()))
                    .then(ChosenMethod.class, method -> divide(c, claim, arrearsCase, method)));
  }

  /** Interest counts to the day of the receipt; what was received of it before is paid. */
  private Outcome divide(
      RecordReceipt c, ClaimFacts claim, CaseFacts arrearsCase, ChosenMethod method) {
    return commands
        .send(new AskClaimDebt(c.claimId(), c.on()))
        .then(ClaimDebt.class, debt -> divide(c, claim, debt, arrearsCase, method));
  }

  private Outcome divide(
      RecordReceipt c,
      ClaimFacts claim,
      ClaimDebt debt,
      CaseFacts arrearsCase,
      ChosenMethod method) {
    boolean money = c.channel().way() == ReceiptWay.MONEY;
    Money principal = money ? claim.owed() : claim.outstanding();
    Division.Owed owed = new Division.Owed(debt.costs(), debt.interest(), principal);
    Money workers = c.channel().isForFundOnly() ? Money.ZERO : arrearsCase.figures().outstanding();
    Division division = Division.of(c.amount(), owed, workers, method.method());
    if (c.channel().endsWithDebt() && !division.beyond().isZero()) {
      return Outcome.rejected(
          RecoveryError.RECEIPT_ABOVE_DEBT,
          Facts.of("amount", c.amount()).and("outstanding", owed.total()));
    }
    if (!division.beyond().isZero() && claim.owed().isMoreThan(principal)) {
      return Outcome.rejected(
          RecoveryError.WRITTEN_OFF_TAKES_MONEY, Facts.of("outstanding", principal));
    }
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
    useHeld(c);
    Money forOthers = forOthers(c.channel(), division);
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
                shares,
                division.costs(),
                division.interest(),
                forOthers)));
    if (!toWrittenOff.isZero()) {
      recoverWrittenOff(c, toWrittenOff);
    }
    intoFund(c, toDebt, division, forOthers);
    settle(c, shares);
    hold(c, division, forOthers);
    return Outcome.accepted(
        new ReceiptDivided(
            c.receiptId(),
            method.method(),
            toDebt,
            division.toWorkers(),
            toWrittenOff,
            division.beyond(),
            division.interest(),
            division.costs()));
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
        new Division(Money.ZERO, Money.ZERO, toFund, c.toWorkers(), c.toFund().minus(toFund)));
  }

  private void useHeld(RecordReceipt c) {
    c.details()
        .heldFrom()
        .ifPresent(
            held ->
                unlessAccepted(
                    commands.send(
                        new UseHeldMoney(
                            held,
                            c.channel() == ReceiptChannel.OVER_RECOVERY
                                ? HeldKind.OVER_RECOVERY
                                : HeldKind.UNIDENTIFIED,
                            c.amount(),
                            c.receiptId(),
                            c.document(),
                            c.on(),
                            c.by(),
                            c.at()))));
  }

  /**
   * What stays at the bank of the fund for somebody else: costs go on to who bore them. The
   * workers' part has reached them by itself, but for money that was at the bank before.
   */
  static Money forOthers(ReceiptChannel channel, Division division) {
    return switch (channel.way()) {
      case TREASURY -> Money.ZERO;
      case UNIDENTIFIED -> division.costs().plus(division.toWorkers());
      case MONEY, THINGS, SET_OFF, OVER_RECOVERY -> division.costs();
    };
  }

  private void intoFund(RecordReceipt c, Money toDebt, Division division, Money forOthers) {
    ReceiptWay way = c.channel().way();
    Money interest = way == ReceiptWay.TREASURY ? Money.ZERO : division.interest();
    ReceiptParts parts = new ReceiptParts(toDebt, interest, division.beyond(), forOthers);
    if (!parts.total().isZero()) {
      unlessAccepted(
          commands.send(
              new RecoverFunds(
                  c.fundId(),
                  c.claimId().value(),
                  way,
                  parts,
                  c.payer(),
                  c.document(),
                  c.on(),
                  c.by(),
                  c.at())));
    }
  }

  private void settle(RecordReceipt c, List<WorkerShare> shares) {
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
  }

  private void hold(RecordReceipt c, Division division, Money forOthers) {
    List<HeldPart> parts = new ArrayList<>();
    if (!division.beyond().isZero()) {
      parts.add(new HeldPart(HeldKind.OVER_RECOVERY, division.beyond()));
    }
    if (!forOthers.isZero()) {
      parts.add(new HeldPart(HeldKind.FOR_OTHERS, forOthers));
    }
    Money toRealise =
        switch (c.channel().way()) {
          case THINGS, SET_OFF -> c.amount().minus(division.toWorkers());
          case MONEY, TREASURY, UNIDENTIFIED, OVER_RECOVERY -> Money.ZERO;
        };
    if (!parts.isEmpty() || !toRealise.isZero()) {
      unlessAccepted(
          commands.send(
              new HoldReceipt(
                  c.receiptId(),
                  c.fundId(),
                  Optional.of(c.caseId()),
                  c.channel(),
                  c.payer(),
                  c.details().account(),
                  c.document(),
                  parts,
                  toRealise,
                  c.on(),
                  c.by(),
                  c.at())));
    }
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
