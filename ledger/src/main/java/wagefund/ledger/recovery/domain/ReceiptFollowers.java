package wagefund.ledger.recovery.domain;

import static wagefund.ledger.platform.write.RejectedInside.unlessAccepted;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import wagefund.ledger.casefile.command.CorrectSettlement;
import wagefund.ledger.casefile.command.PaidToWorker;
import wagefund.ledger.casefile.command.SettleClaims;
import wagefund.ledger.casefile.event.SettlementSource;
import wagefund.ledger.fund.command.CorrectRecovery;
import wagefund.ledger.fund.event.HeldKind;
import wagefund.ledger.fund.event.ReceiptParts;
import wagefund.ledger.fund.event.ReceiptWay;
import wagefund.ledger.kernel.Commands;
import wagefund.ledger.kernel.Money;
import wagefund.ledger.kernel.Outcome;
import wagefund.ledger.kernel.ReceiptId;
import wagefund.ledger.recovery.command.AskHeld;
import wagefund.ledger.recovery.command.ClaimFacts;
import wagefund.ledger.recovery.command.ConfirmReceiptCorrection;
import wagefund.ledger.recovery.command.CorrectHeldReceipt;
import wagefund.ledger.recovery.command.HeldFacts;
import wagefund.ledger.recovery.command.HoldReceipt;
import wagefund.ledger.recovery.event.HeldPart;
import wagefund.ledger.recovery.event.PayerAccount;
import wagefund.ledger.recovery.event.ReceiptBooking;
import wagefund.ledger.recovery.event.ReceiptChannel;
import wagefund.ledger.recovery.event.ReceiptCorrectionProposed;
import wagefund.ledger.recovery.event.WorkerShare;

/** What follows a receipt that was put right: what it left behind, the fund, and the workers. */
record ReceiptFollowers(
    Commands commands, ConfirmReceiptCorrection command, ReceiptCorrectionProposed proposed) {

  /** What a claim loses or gains by the correction. */
  record Change(ClaimFacts claim, BookedReceipt parts) {}

  /** What a receipt left behind where it stays: it must not have been used since. */
  void held(ClaimFacts claim, BookedReceipt was, BookedReceipt now) {
    used(was, was.parts().amount(), now.parts().amount());
    leftBehind(claim, was, now);
  }

  /** What a receipt left behind on the wrong claim, and leaves behind on the right one. */
  void held(
      ClaimFacts from, BookedReceipt was, BookedReceipt rest, BookedReceipt now, ClaimFacts to) {
    used(was, was.parts().amount(), now.parts().amount());
    Optional<PayerAccount> account = known(was.receiptId()).flatMap(HeldFacts::account);
    leftBehind(from, was, rest);
    hold(to, now, account);
  }

  /** Where it came out of held money, more or less of that is used. */
  private void used(BookedReceipt receipt, Money before, Money after) {
    receipt
        .heldFrom()
        .ifPresent(
            held ->
                correct(
                    held,
                    Optional.of(
                        receipt.channel() == ReceiptChannel.OVER_RECOVERY
                            ? HeldKind.OVER_RECOVERY
                            : HeldKind.UNIDENTIFIED),
                    Optional.of(receipt.receiptId()),
                    after.minusOrZero(before),
                    before.minusOrZero(after)));
  }

  private void leftBehind(ClaimFacts claim, BookedReceipt was, BookedReceipt now) {
    ReceiptBooking before = was.parts();
    ReceiptBooking after = now.parts();
    if (known(was.receiptId()).isEmpty()) {
      hold(claim, now, Optional.empty());
      return;
    }
    part(was, Optional.of(HeldKind.OVER_RECOVERY), before.beyond(), after.beyond());
    part(was, Optional.of(HeldKind.FOR_OTHERS), before.forOthers(), after.forOthers());
    ReceiptWay way = was.channel().way();
    part(was, Optional.empty(), before.toRealise(way), after.toRealise(way));
  }

  private void part(BookedReceipt receipt, Optional<HeldKind> kind, Money before, Money after) {
    correct(
        receipt.receiptId(),
        kind,
        Optional.empty(),
        before.minusOrZero(after),
        after.minusOrZero(before));
  }

  private void correct(
      ReceiptId held, Optional<HeldKind> kind, Optional<ReceiptId> used, Money less, Money more) {
    if (!less.isZero() || !more.isZero()) {
      unlessAccepted(
          commands.send(
              new CorrectHeldReceipt(
                  held,
                  kind,
                  used,
                  less,
                  more,
                  proposed.document(),
                  command.on(),
                  command.by(),
                  command.at())));
    }
  }

  private Optional<HeldFacts> known(ReceiptId receipt) {
    Outcome asked = commands.send(new AskHeld(receipt));
    return asked.isAccepted() ? Optional.of(asked.answer(HeldFacts.class)) : Optional.empty();
  }

  private void hold(ClaimFacts claim, BookedReceipt receipt, Optional<PayerAccount> account) {
    List<HeldPart> parts = new ArrayList<>();
    if (!receipt.parts().beyond().isZero()) {
      parts.add(new HeldPart(HeldKind.OVER_RECOVERY, receipt.parts().beyond()));
    }
    if (!receipt.parts().forOthers().isZero()) {
      parts.add(new HeldPart(HeldKind.FOR_OTHERS, receipt.parts().forOthers()));
    }
    Money toRealise = receipt.parts().toRealise(receipt.channel().way());
    if (!parts.isEmpty() || !toRealise.isZero()) {
      unlessAccepted(
          commands.send(
              new HoldReceipt(
                  receipt.receiptId(),
                  claim.fundId(),
                  Optional.of(claim.caseId()),
                  receipt.channel(),
                  receipt.payer(),
                  account,
                  receipt.document(),
                  parts,
                  toRealise,
                  command.on(),
                  command.by(),
                  command.at())));
    }
  }

  /** Where money is the source it comes before it goes; where something else is, it goes first. */
  void fund(Change less, Change more) {
    ReceiptWay way = less.parts().channel().way();
    if (way == ReceiptWay.MONEY || way == ReceiptWay.THINGS || way == ReceiptWay.SET_OFF) {
      fund(more, false);
      fund(less, true);
    } else {
      fund(less, true);
      fund(more, false);
    }
  }

  private void fund(Change change, boolean less) {
    ReceiptWay way = change.parts().channel().way();
    ReceiptParts parts = change.parts().parts().parts(way);
    Money writtenOff = change.parts().parts().toWrittenOff();
    if (!parts.total().plus(writtenOff).isZero()) {
      unlessAccepted(
          commands.send(
              new CorrectRecovery(
                  change.claim().fundId(),
                  change.claim().claimId().value(),
                  less,
                  way,
                  parts,
                  writtenOff,
                  change.parts().payer(),
                  proposed.document(),
                  command.on(),
                  command.by(),
                  command.at())));
    }
  }

  /** Who was paid less is owed again, before others are paid more. */
  void workers(ClaimFacts from, ReceiptBooking less, ClaimFacts to, ReceiptBooking more) {
    for (WorkerShare share : less.shares()) {
      unlessAccepted(
          commands.send(
              new CorrectSettlement(
                  from.caseId(),
                  SettlementSource.OTHER,
                  proposed.receiptId().value(),
                  share.person(),
                  share.amount(),
                  command.on(),
                  command.by(),
                  command.at())));
    }
    if (!more.shares().isEmpty()) {
      unlessAccepted(
          commands.send(
              new SettleClaims(
                  to.caseId(),
                  SettlementSource.OTHER,
                  proposed.receiptId().value(),
                  more.shares().stream()
                      .map(s -> new PaidToWorker(s.person(), s.amount()))
                      .toList(),
                  command.on(),
                  command.by(),
                  command.at())));
    }
  }
}
