package wagefund.ledger.recovery.domain;

import static wagefund.ledger.platform.write.RejectedInside.unlessAccepted;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.axonframework.commandhandling.CommandHandler;
import org.springframework.stereotype.Component;
import wagefund.ledger.fund.command.KeepUnidentified;
import wagefund.ledger.fund.command.PayBackHeldMoney;
import wagefund.ledger.fund.command.RealiseReceipt;
import wagefund.ledger.fund.event.HeldKind;
import wagefund.ledger.kernel.Actor;
import wagefund.ledger.kernel.Commands;
import wagefund.ledger.kernel.Document;
import wagefund.ledger.kernel.Facts;
import wagefund.ledger.kernel.Money;
import wagefund.ledger.kernel.Outcome;
import wagefund.ledger.kernel.ReceiptId;
import wagefund.ledger.kernel.Role;
import wagefund.ledger.recovery.command.AskHeld;
import wagefund.ledger.recovery.command.HeldFacts;
import wagefund.ledger.recovery.command.HoldReceipt;
import wagefund.ledger.recovery.command.IdentifyReceipt;
import wagefund.ledger.recovery.command.RealiseHeld;
import wagefund.ledger.recovery.command.ReceiptDetails;
import wagefund.ledger.recovery.command.ReceiptDivided;
import wagefund.ledger.recovery.command.ReceiptPart;
import wagefund.ledger.recovery.command.RecordReceipt;
import wagefund.ledger.recovery.command.RecordWire;
import wagefund.ledger.recovery.command.RecoveryError;
import wagefund.ledger.recovery.command.ReleaseRefund;
import wagefund.ledger.recovery.command.UseOverRecovery;
import wagefund.ledger.recovery.command.WireDivided;
import wagefund.ledger.recovery.event.HeldPart;
import wagefund.ledger.recovery.event.ReceiptChannel;
import wagefund.ledger.recovery.event.RefundRequested;

/** Decides about money that a fund holds and that is not its own, and lets the fund follow. */
@Component
class HeldDesk {

  private final Commands commands;

  HeldDesk(Commands commands) {
    this.commands = commands;
  }

  /**
   * The whole wire is booked as unidentified at once, and its parts go to their claims from there.
   */
  @CommandHandler
  Outcome handle(RecordWire c) {
    Money parts = Money.sum(c.parts().stream().map(ReceiptPart::amount).toList());
    if (!mayRecord(c.by())) {
      return Outcome.rejected(RecoveryError.RECOVERY_ROLE_NEEDED);
    }
    if (c.channel() != ReceiptChannel.BANK && c.channel() != ReceiptChannel.COURT) {
      return Outcome.rejected(RecoveryError.WIRE_CHANNEL, Facts.of("channel", c.channel()));
    }
    if (parts.isMoreThan(c.amount())) {
      return Outcome.rejected(
          RecoveryError.WIRE_PARTS_EXCEED, Facts.of("parts", parts).and("amount", c.amount()));
    }
    Outcome kept =
        commands.send(
            new KeepUnidentified(
                c.fundId(),
                c.receiptId(),
                c.amount(),
                c.payer(),
                c.document(),
                c.on(),
                c.by(),
                c.at()));
    if (!kept.isAccepted()) {
      return kept;
    }
    unlessAccepted(
        commands.send(
            new HoldReceipt(
                c.receiptId(),
                c.fundId(),
                Optional.empty(),
                c.channel(),
                c.payer(),
                c.account(),
                c.document(),
                List.of(new HeldPart(HeldKind.UNIDENTIFIED, c.amount())),
                Money.ZERO,
                c.on(),
                c.by(),
                c.at())));
    Outcome identified = identify(c.receiptId(), c.parts(), c.document(), c);
    unlessAccepted(identified);
    return identified;
  }

  private Outcome identify(
      ReceiptId wire, List<ReceiptPart> parts, Document document, RecordWire c) {
    return parts.isEmpty()
        ? Outcome.accepted(new WireDivided(wire, List.of(), c.amount()))
        : handle(new IdentifyReceipt(wire, parts, document, c.on(), c.by(), c.at()));
  }

  @CommandHandler
  Outcome handle(IdentifyReceipt c) {
    Money parts = Money.sum(c.parts().stream().map(ReceiptPart::amount).toList());
    return held(
        c.receiptId(),
        held -> {
          Money left = held.left(HeldKind.UNIDENTIFIED);
          if (!mayRecord(c.by())) {
            return Outcome.rejected(RecoveryError.RECOVERY_ROLE_NEEDED);
          }
          if (parts.isZero() || parts.isMoreThan(left)) {
            return Outcome.rejected(
                RecoveryError.HELD_MONEY_EXCEEDED, Facts.of("amount", parts).and("left", left));
          }
          List<ReceiptDivided> divided = new ArrayList<>();
          for (ReceiptPart part : c.parts()) {
            Outcome taken =
                commands.send(
                    receipt(
                        held,
                        part,
                        ReceiptChannel.IDENTIFIED,
                        c.document(),
                        new Act(c.on(), c.by(), c.at())));
            if (!taken.isAccepted() && divided.isEmpty()) {
              return taken;
            }
            unlessAccepted(taken);
            divided.add(taken.answer(ReceiptDivided.class));
          }
          return Outcome.accepted(new WireDivided(c.receiptId(), divided, left.minus(parts)));
        });
  }

  @CommandHandler
  Outcome handle(UseOverRecovery c) {
    return held(
        c.receiptId(),
        held -> {
          Money left = held.left(HeldKind.OVER_RECOVERY);
          return c.part().amount().isMoreThan(left)
              ? Outcome.rejected(
                  RecoveryError.HELD_MONEY_EXCEEDED,
                  Facts.of("amount", c.part().amount()).and("left", left))
              : commands.send(
                  receipt(
                      held,
                      c.part(),
                      ReceiptChannel.OVER_RECOVERY,
                      c.document(),
                      new Act(c.on(), c.by(), c.at())));
        });
  }

  /** When something is done, and by whom. */
  private record Act(LocalDate on, Actor by, Instant at) {}

  private static RecordReceipt receipt(
      HeldFacts held, ReceiptPart part, ReceiptChannel channel, Document document, Act act) {
    return new RecordReceipt(
        part.receiptId(),
        part.caseId(),
        held.fundId(),
        part.amount(),
        channel,
        held.payer(),
        document,
        part.method(),
        new ReceiptDetails(
            part.claimId(), held.account(), part.reason(), Optional.of(held.receiptId())),
        act.on(),
        act.by(),
        act.at());
  }

  @CommandHandler
  Outcome handle(ReleaseRefund c) {
    return held(
        c.receiptId(),
        held -> {
          RefundRequested refund = held.refunds().get(c.refundId());
          if (refund == null) {
            return Outcome.rejected(
                RecoveryError.REFUND_UNKNOWN, Facts.of("refund", Facts.shorten(c.refundId())));
          }
          return RefundPolicies.cashierMustRelease(c.by())
              .or(() -> RefundPolicies.releaserMayNotHaveAsked(refund, c.by()))
              .map(Outcome::rejected)
              .orElseGet(() -> pay(c, refund));
        });
  }

  private Outcome pay(ReleaseRefund c, RefundRequested refund) {
    Outcome paid =
        commands.send(
            new PayBackHeldMoney(
                refund.fundId(),
                c.receiptId(),
                refund.refundId(),
                refund.kind(),
                refund.amount(),
                refund.payee(),
                refund.document(),
                refund.by(),
                c.on(),
                c.by(),
                c.at()));
    if (!paid.isAccepted()) {
      return paid;
    }
    unlessAccepted(commands.send(new HeldReceipt.PayRefund(c.receiptId(), c)));
    return Outcome.accepted(refund.refundId());
  }

  @CommandHandler
  Outcome handle(RealiseHeld c) {
    return held(
        c.receiptId(),
        held -> {
          Money bookValue = c.bookValue().orElse(held.toRealise());
          if (!mayRecord(c.by())) {
            return Outcome.rejected(RecoveryError.RECOVERY_ROLE_NEEDED);
          }
          if (bookValue.isZero() || bookValue.isMoreThan(held.toRealise())) {
            return Outcome.rejected(
                RecoveryError.NOTHING_TO_REALISE,
                Facts.of("bookValue", bookValue).and("left", held.toRealise()));
          }
          Outcome realised =
              commands.send(
                  new RealiseReceipt(
                      held.fundId(),
                      c.receiptId(),
                      held.channel().way(),
                      bookValue,
                      c.proceeds(),
                      c.document(),
                      c.on(),
                      c.by(),
                      c.at()));
          if (realised.isAccepted()) {
            unlessAccepted(
                commands.send(new HeldReceipt.TakeRealised(c.receiptId(), c, bookValue)));
          }
          return realised;
        });
  }

  private Outcome held(ReceiptId receipt, Function<HeldFacts, Outcome> next) {
    Outcome asked = commands.send(new AskHeld(receipt));
    return asked.isAccepted()
        ? next.apply(asked.answer(HeldFacts.class))
        : Outcome.rejected(RecoveryError.HELD_UNKNOWN, Facts.of("receipt", receipt));
  }

  private static boolean mayRecord(Actor by) {
    return by.has(Role.RECOVERY) || by.has(Role.CASHIER);
  }
}
