package wagefund.ledger.recovery.domain;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.axonframework.spring.stereotype.Aggregate;
import wagefund.ledger.fund.event.HeldKind;
import wagefund.ledger.kernel.Facts;
import wagefund.ledger.kernel.Money;
import wagefund.ledger.kernel.Outcome;
import wagefund.ledger.kernel.ReceiptId;
import wagefund.ledger.recovery.command.AskHeld;
import wagefund.ledger.recovery.command.CorrectHeldReceipt;
import wagefund.ledger.recovery.command.DropRefund;
import wagefund.ledger.recovery.command.HeldFacts;
import wagefund.ledger.recovery.command.HoldReceipt;
import wagefund.ledger.recovery.command.RealiseHeld;
import wagefund.ledger.recovery.command.ReceiptCorrectionError;
import wagefund.ledger.recovery.command.RecoveryError;
import wagefund.ledger.recovery.command.ReleaseRefund;
import wagefund.ledger.recovery.command.RequestRefund;
import wagefund.ledger.recovery.command.UseHeldMoney;
import wagefund.ledger.recovery.event.HeldMoneyUsed;
import wagefund.ledger.recovery.event.HeldPart;
import wagefund.ledger.recovery.event.HeldReceiptCorrected;
import wagefund.ledger.recovery.event.HeldThingRealised;
import wagefund.ledger.recovery.event.ReceiptHeld;
import wagefund.ledger.recovery.event.RefundDropped;
import wagefund.ledger.recovery.event.RefundReleased;
import wagefund.ledger.recovery.event.RefundRequested;

/** 暂存款: what one receipt left behind, and what became of it. */
@Aggregate(snapshotTriggerDefinition = "snapshots", cache = "aggregateCache")
class HeldReceipt {

  /** Takes a refund that the desk found releasable out of what is held. */
  record PayRefund(@TargetAggregateIdentifier ReceiptId receiptId, ReleaseRefund release) {}

  /** Takes a thing that became money out of what is held. */
  record TakeRealised(
      @TargetAggregateIdentifier ReceiptId receiptId, RealiseHeld realise, Money bookValue) {}

  @AggregateIdentifier
  @SuppressWarnings({"NullAway.Init", "UnusedVariable"})
  private ReceiptId id;

  private Optional<ReceiptHeld> held = Optional.empty();
  private Map<HeldKind, Money> left = new LinkedHashMap<>();
  private Money toRealise = Money.ZERO;
  private Map<String, RefundRequested> refunds = new LinkedHashMap<>();

  HeldReceipt() {}

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.ALWAYS)
  Outcome handle(HoldReceipt c) {
    apply(
        new ReceiptHeld(
            c.receiptId(),
            c.fundId(),
            c.caseId(),
            c.channel(),
            c.payer(),
            c.account(),
            c.document(),
            c.parts(),
            c.toRealise(),
            c.on(),
            c.by().name(),
            c.at()));
    return Outcome.accepted();
  }

  @CommandHandler
  Outcome handle(AskHeld question) {
    ReceiptHeld first = held.orElseThrow();
    return Outcome.accepted(
        new HeldFacts(
            id,
            first.fundId(),
            first.channel(),
            first.payer(),
            first.account(),
            left,
            toRealise,
            refunds));
  }

  @CommandHandler
  Outcome handle(UseHeldMoney c) {
    Money before = left(c.kind());
    if (c.amount().isMoreThan(before)) {
      return tooMuch(c.amount(), before);
    }
    apply(
        new HeldMoneyUsed(
            id,
            held.orElseThrow().fundId(),
            c.kind(),
            c.amount(),
            c.usedAs(),
            c.document(),
            before.minus(c.amount()),
            c.on(),
            c.by().name(),
            c.at()));
    return Outcome.accepted();
  }

  @CommandHandler
  Outcome handle(RequestRefund c) {
    ReceiptHeld first = held.orElseThrow();
    return RefundPolicies.officerMustAsk(c.by())
        .or(() -> RefundPolicies.mayNotExceedWhatIsHeld(c.amount(), left(c.kind())))
        .or(() -> RefundPolicies.payeeMustHavePaid(c, first))
        .map(Outcome::rejected)
        .orElseGet(
            () -> {
              apply(
                  new RefundRequested(
                      id,
                      first.fundId(),
                      c.refundId(),
                      c.kind(),
                      c.amount(),
                      c.payee(),
                      c.account().or(() -> RefundPolicies.accountFor(c.kind(), first)),
                      c.document(),
                      c.on(),
                      c.by().name(),
                      c.at()));
              return Outcome.accepted(c.refundId());
            });
  }

  @CommandHandler
  Outcome handle(PayRefund c) {
    RefundRequested refund = refunds.get(c.release().refundId());
    if (refund == null) {
      return unknown(c.release().refundId());
    }
    apply(
        new RefundReleased(
            id,
            refund.fundId(),
            refund.refundId(),
            refund.kind(),
            refund.amount(),
            left(refund.kind()),
            refund.by(),
            c.release().on(),
            c.release().by().name(),
            c.release().at()));
    return Outcome.accepted();
  }

  @CommandHandler
  Outcome handle(DropRefund c) {
    RefundRequested refund = refunds.get(c.refundId());
    if (refund == null) {
      return unknown(c.refundId());
    }
    return RefundPolicies.officerMustAsk(c.by())
        .map(Outcome::rejected)
        .orElseGet(
            () -> {
              apply(
                  new RefundDropped(
                      id,
                      refund.fundId(),
                      refund.refundId(),
                      refund.kind(),
                      refund.amount(),
                      c.reason(),
                      c.on(),
                      c.by().name(),
                      c.at()));
              return Outcome.accepted();
            });
  }

  @CommandHandler
  Outcome handle(TakeRealised c) {
    apply(
        new HeldThingRealised(
            id,
            held.orElseThrow().fundId(),
            c.bookValue(),
            c.realise().proceeds(),
            toRealise.minus(c.bookValue()),
            c.realise().document(),
            c.realise().on(),
            c.realise().by().name(),
            c.realise().at()));
    return Outcome.accepted();
  }

  @CommandHandler
  Outcome handle(CorrectHeldReceipt c) {
    ReceiptHeld first = held.orElseThrow();
    Money before = c.kind().map(this::left).orElse(toRealise);
    Money most = before.plus(c.more());
    if (c.less().isMoreThan(most)) {
      return Outcome.rejected(
          ReceiptCorrectionError.RECEIPT_USED_SINCE,
          Facts.of("kind", c.kind().map(HeldKind::name).orElse("TO_REALISE"))
              .and("less", c.less())
              .and("left", most));
    }
    apply(
        new HeldReceiptCorrected(
            id,
            first.fundId(),
            first.caseId(),
            c.kind(),
            c.used(),
            c.less(),
            c.more(),
            most.minus(c.less()),
            first.channel(),
            first.payer(),
            c.document(),
            c.on(),
            c.by().name(),
            c.at()));
    return Outcome.accepted();
  }

  private Money left(HeldKind kind) {
    return left.getOrDefault(kind, Money.ZERO);
  }

  private static Outcome tooMuch(Money amount, Money left) {
    return Outcome.rejected(
        RecoveryError.HELD_MONEY_EXCEEDED, Facts.of("amount", amount).and("left", left));
  }

  private static Outcome unknown(String refund) {
    return Outcome.rejected(
        RecoveryError.REFUND_UNKNOWN, Facts.of("refund", Facts.shorten(refund)));
  }

  @EventSourcingHandler
  void on(ReceiptHeld e) {
    id = e.receiptId();
    held = Optional.of(e);
    toRealise = e.toRealise();
    for (HeldPart part : e.parts()) {
      left.put(part.kind(), part.amount());
    }
  }

  @EventSourcingHandler
  void on(HeldMoneyUsed e) {
    left.put(e.kind(), e.left());
  }

  @EventSourcingHandler
  void on(RefundRequested e) {
    left.put(e.kind(), left(e.kind()).minus(e.amount()));
    refunds.put(e.refundId(), e);
  }

  @EventSourcingHandler
  void on(RefundReleased e) {
    refunds.remove(e.refundId());
  }

  @EventSourcingHandler
  void on(RefundDropped e) {
    left.put(e.kind(), left(e.kind()).plus(e.amount()));
    refunds.remove(e.refundId());
  }

  @EventSourcingHandler
  void on(HeldReceiptCorrected e) {
    e.kind().ifPresentOrElse(kind -> left.put(kind, e.left()), () -> toRealise = e.left());
  }

  @EventSourcingHandler
  void on(HeldThingRealised e) {
    toRealise = e.left();
  }
}
