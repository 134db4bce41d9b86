package wagefund.ledger.recovery.domain;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.axonframework.spring.stereotype.Aggregate;
import wagefund.ledger.kernel.Actor;
import wagefund.ledger.kernel.ClaimId;
import wagefund.ledger.kernel.CorrectionManner;
import wagefund.ledger.kernel.Facts;
import wagefund.ledger.kernel.Money;
import wagefund.ledger.kernel.Outcome;
import wagefund.ledger.kernel.ReceiptId;
import wagefund.ledger.recovery.command.AskClaim;
import wagefund.ledger.recovery.command.ClaimFacts;
import wagefund.ledger.recovery.command.CorrectClaim;
import wagefund.ledger.recovery.command.IncreaseClaim;
import wagefund.ledger.recovery.command.OpenClaim;
import wagefund.ledger.recovery.command.RecordReceipt;
import wagefund.ledger.recovery.command.RecoverWrittenOff;
import wagefund.ledger.recovery.command.RecoveryError;
import wagefund.ledger.recovery.command.TakeReceipt;
import wagefund.ledger.recovery.command.WriteOffClaim;
import wagefund.ledger.recovery.event.AssignmentNoticeRecorded;
import wagefund.ledger.recovery.event.ClaimActRecorded;
import wagefund.ledger.recovery.event.ClaimCorrected;
import wagefund.ledger.recovery.event.ClaimCostNoted;
import wagefund.ledger.recovery.event.ClaimIncreased;
import wagefund.ledger.recovery.event.ClaimLinesMoved;
import wagefund.ledger.recovery.event.ClaimLinesTakenOver;
import wagefund.ledger.recovery.event.ClaimOpened;
import wagefund.ledger.recovery.event.ClaimWrittenOff;
import wagefund.ledger.recovery.event.DebtorChanged;
import wagefund.ledger.recovery.event.DebtorJoined;
import wagefund.ledger.recovery.event.LineChange;
import wagefund.ledger.recovery.event.PaidLine;
import wagefund.ledger.recovery.event.ReceiptBooking;
import wagefund.ledger.recovery.event.ReceiptCorrected;
import wagefund.ledger.recovery.event.ReceiptCorrectionDropped;
import wagefund.ledger.recovery.event.ReceiptCorrectionProposed;
import wagefund.ledger.recovery.event.RecoveryReceived;
import wagefund.ledger.recovery.event.RepaymentAgreed;
import wagefund.ledger.recovery.event.WrittenOffRecovered;

/** 追偿债权: what one debtor owes one fund in one case, from what was paid. */
@Aggregate(snapshotTriggerDefinition = "snapshots", cache = "aggregateCache")
class RecoveryClaim {

  /** Records what the desk decided. */
  record Note(@TargetAggregateIdentifier ClaimId claimId, Object event) {}

  /** Asks for the receipts of the claim, and the corrections that wait. */
  record AskReceipts(@TargetAggregateIdentifier ClaimId claimId) {}

  /** The claim with its receipts as they stand in the books. */
  record Receipts(
      ClaimFacts claim,
      Map<ReceiptId, BookedReceipt> booked,
      Map<String, ReceiptCorrectionProposed> waiting) {}

  /**
   * One voucher of a correction that the desk decided.
   *
   * @param as the receipt as it stands on this claim, with the parts that the voucher is about
   */
  record BookAgain(
      @TargetAggregateIdentifier ClaimId claimId,
      ReceiptId corrected,
      CorrectionManner kind,
      BookedReceipt as,
      ReceiptCorrectionProposed proposed,
      LocalDate on,
      Actor by,
      Instant at) {}

  @AggregateIdentifier
  @SuppressWarnings({"NullAway.Init", "UnusedVariable"})
  private ClaimId id;

  private Optional<ClaimFacts> facts = Optional.empty();
  private Optional<LocalDate> firstDue = Optional.empty();
  private Map<ReceiptId, BookedReceipt> receipts = new LinkedHashMap<>();
  private Map<String, ReceiptCorrectionProposed> corrections = new LinkedHashMap<>();

  RecoveryClaim() {}

  /** What it is; empty before it was opened. */
  Optional<ClaimFacts> facts() {
    return facts;
  }

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.ALWAYS)
  Outcome handle(OpenClaim c) {
    apply(
        new ClaimOpened(
            c.claimId(),
            c.caseId(),
            c.fundId(),
            c.debtor().name(),
            c.debtor().code(),
            c.dueOn(),
            c.on(),
            c.by().name(),
            c.at(),
            Optional.of(c.debtor().kind()),
            c.debtor().person(),
            Optional.of(c.rules())));
    return Outcome.accepted();
  }

  @CommandHandler
  Outcome handle(IncreaseClaim c) {
    ClaimFacts claim = facts.orElseThrow();
    Money amount = Money.sum(c.lines().stream().map(PaidLine::amount).toList());
    ClaimFacts after = Evolution.increased(claim, c.reference(), c.lines(), c.on(), c.dueOn());
    apply(
        new ClaimIncreased(
            id,
            claim.caseId(),
            claim.fundId(),
            c.reference(),
            c.lines(),
            amount,
            claim.outstanding().plus(amount),
            c.on(),
            c.by().name(),
            c.at(),
            c.dueOn(),
            Optional.of(after.dates())));
    return Outcome.accepted();
  }

  @CommandHandler
  Outcome handle(CorrectClaim c) {
    ClaimFacts claim = facts.orElseThrow();
    ClaimFacts after = Evolution.corrected(claim, c.reference(), c.line(), c.on());
    apply(
        new ClaimCorrected(
            id,
            claim.caseId(),
            claim.fundId(),
            c.reference(),
            c.line(),
            after.outstanding(),
            after.dates(),
            c.on(),
            c.by().name(),
            c.at()));
    return Outcome.accepted();
  }

  @CommandHandler
  Outcome handle(AskClaim question) {
    return Outcome.accepted(facts.orElseThrow());
  }

  @CommandHandler
  Outcome handle(WriteOffClaim c) {
    ClaimFacts claim = facts.orElseThrow();
    if (c.amount().isMoreThan(claim.outstanding())) {
      return Outcome.rejected(
          RecoveryError.WRITE_OFF_ABOVE_OUTSTANDING,
          Facts.of("amount", c.amount()).and("outstanding", claim.outstanding()));
    }
    ClaimFacts after = Evolution.writtenOff(claim, c.amount(), c.on());
    apply(
        new ClaimWrittenOff(
            id,
            claim.caseId(),
            claim.fundId(),
            claim.debtor().name(),
            c.writeOff(),
            c.amount(),
            after.outstanding(),
            after.inMemo(),
            after.dates(),
            c.document(),
            c.on(),
            c.by().name(),
            c.at()));
    return Outcome.accepted();
  }

  @CommandHandler
  Outcome handle(RecoverWrittenOff c) {
    RecordReceipt r = c.receipt();
    ClaimFacts claim = facts.orElseThrow();
    ClaimFacts after = Evolution.recoveredAfter(claim, c.amount(), r.on());
    apply(
        new WrittenOffRecovered(
            id,
            r.receiptId(),
            claim.caseId(),
            claim.fundId(),
            claim.debtor().name(),
            r.payer(),
            r.document(),
            c.amount(),
            after.inMemo(),
            after.dates(),
            r.on(),
            r.by().name(),
            r.at()));
    return Outcome.accepted();
  }

  @CommandHandler
  Outcome handle(TakeReceipt c) {
    RecordReceipt r = c.receipt();
    ClaimFacts claim = facts.orElseThrow();
    ClaimFacts after = Evolution.received(claim, c.toFund(), c.interest().plus(c.costs()), r.on());
    apply(
        new RecoveryReceived(
            id,
            r.receiptId(),
            r.caseId(),
            r.fundId(),
            claim.debtor().name(),
            r.channel(),
            r.payer(),
            r.document(),
            c.method(),
            c.methodBy(),
            r.amount(),
            c.toFund(),
            c.toWorkers(),
            c.beyond(),
            c.shares(),
            after.outstanding(),
            r.on(),
            r.by().name(),
            r.at(),
            Optional.of(after.dates()),
            unlessZero(c.toWrittenOff()),
            unlessZero(c.costs()),
            unlessZero(c.interest()),
            unlessZero(c.forOthers()),
            r.details().heldFrom(),
            r.details().reason()));
    return Outcome.accepted();
  }

  private static Optional<Money> unlessZero(Money amount) {
    return Optional.of(amount).filter(a -> !a.isZero());
  }

  @CommandHandler
  Outcome handle(AskReceipts question) {
    return Outcome.accepted(
        new Receipts(facts.orElseThrow(), Map.copyOf(receipts), Map.copyOf(corrections)));
  }

  @CommandHandler
  Outcome handle(BookAgain c) {
    ClaimFacts claim = facts.orElseThrow();
    BookedReceipt as = c.as();
    CorrectedClaim corrected = new CorrectedClaim(claim, as.receivedOn());
    boolean back = c.kind().takesBack();
    List<LineChange> lines =
        back ? corrected.giveBack(as.parts().toFund()) : corrected.take(as.parts().toFund());
    ClaimFacts after = after(claim, as, lines, back);
    apply(
        new ReceiptCorrected(
            id,
            as.receiptId(),
            c.corrected(),
            claim.caseId(),
            claim.fundId(),
            c.proposed().correctionId(),
            c.kind(),
            claim.debtor().name(),
            as.channel(),
            as.payer(),
            as.document(),
            as.method(),
            as.methodBy(),
            as.parts(),
            lines,
            c.proposed().booked(),
            c.proposed().received(),
            as.receivedOn(),
            as.bookedOn(),
            c.proposed().document(),
            c.proposed().by(),
            after.outstanding(),
            after.inMemo(),
            after.dates(),
            as.heldFrom(),
            as.overrideReason(),
            c.on(),
            c.by().name(),
            c.at()));
    return Outcome.accepted();
  }

  private ClaimFacts after(
      ClaimFacts claim, BookedReceipt voucher, List<LineChange> lines, boolean back) {
    CorrectedClaim corrected = new CorrectedClaim(claim, voucher.receivedOn());
    ReceiptBooking before =
        Optional.ofNullable(receipts.get(voucher.receiptId()))
            .map(BookedReceipt::parts)
            .orElse(ReceiptBooking.NONE);
    return back
        ? corrected.without(voucher.parts(), lines, before.minusOrZero(voucher.parts()))
        : corrected.with(voucher.parts(), lines, before);
  }

  @CommandHandler
  Outcome handle(Note c) {
    apply(c.event());
    return Outcome.accepted(id.value());
  }

  @EventSourcingHandler
  void on(ClaimOpened e) {
    id = e.claimId();
    facts = Optional.of(Evolution.opened(e));
    firstDue = e.dueOn();
  }

  @EventSourcingHandler
  void on(ClaimIncreased e) {
    facts = facts.map(f -> Evolution.of(f, e, firstDue));
  }

  @EventSourcingHandler
  void on(ClaimCorrected e) {
    facts = facts.map(f -> Evolution.corrected(f, e.reference(), e.line(), e.on()));
  }

  @EventSourcingHandler
  void on(RecoveryReceived e) {
    facts = facts.map(f -> Evolution.received(f, e));
    receipts.put(e.receiptId(), BookedReceipt.of(e));
  }

  @EventSourcingHandler
  void on(ReceiptCorrectionProposed e) {
    corrections.put(e.correctionId(), e);
  }

  @EventSourcingHandler
  void on(ReceiptCorrectionDropped e) {
    corrections.remove(e.correctionId());
  }

  @EventSourcingHandler
  void on(ReceiptCorrected e) {
    BookedReceipt voucher = BookedReceipt.of(e);
    facts = facts.map(f -> after(f, voucher, e.lines(), e.kind().takesBack()));
    receipts.merge(e.receiptId(), voucher, (known, unused) -> known.corrected(e));
    corrections.remove(e.correctionId());
  }

  @EventSourcingHandler
  void on(ClaimLinesMoved e) {
    facts = facts.map(f -> Evolution.moved(f, e.lines(), e.on()));
  }

  @EventSourcingHandler
  void on(ClaimLinesTakenOver e) {
    facts = facts.map(f -> Evolution.takenOver(f, e.lines()));
  }

  @EventSourcingHandler
  void on(DebtorChanged e) {
    facts = facts.map(f -> Evolution.changed(f, e));
  }

  @EventSourcingHandler
  void on(DebtorJoined e) {
    facts = facts.map(f -> Evolution.joined(f, e.debtor()));
  }

  @EventSourcingHandler
  void on(AssignmentNoticeRecorded e) {
    facts = facts.map(f -> Evolution.noticed(f, e));
  }

  @EventSourcingHandler
  void on(RepaymentAgreed e) {
    facts = facts.map(f -> Evolution.agreed(f, e));
  }

  @EventSourcingHandler
  void on(ClaimActRecorded e) {
    facts = facts.map(f -> Evolution.acted(f, e.act(), e.on()));
  }

  @EventSourcingHandler
  void on(ClaimCostNoted e) {
    facts = facts.map(f -> Evolution.costs(f, e.amount()));
  }

  @EventSourcingHandler
  void on(ClaimWrittenOff e) {
    facts = facts.map(f -> Evolution.writtenOff(f, e.amount(), e.on()));
  }

  @EventSourcingHandler
  void on(WrittenOffRecovered e) {
    facts = facts.map(f -> Evolution.recoveredAfter(f, e.amount(), e.on()));
  }
}
