package wagefund.ledger.recovery.domain;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.util.Optional;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import wagefund.ledger.kernel.ClaimId;
import wagefund.ledger.kernel.Money;
import wagefund.ledger.kernel.Outcome;
import wagefund.ledger.recovery.command.AskClaim;
import wagefund.ledger.recovery.command.ClaimFacts;
import wagefund.ledger.recovery.command.IncreaseClaim;
import wagefund.ledger.recovery.command.OpenClaim;
import wagefund.ledger.recovery.command.RecordReceipt;
import wagefund.ledger.recovery.command.TakeReceipt;
import wagefund.ledger.recovery.event.ClaimIncreased;
import wagefund.ledger.recovery.event.ClaimOpened;
import wagefund.ledger.recovery.event.PaidLine;
import wagefund.ledger.recovery.event.RecoveryReceived;

/** 追偿债权: what one debtor owes one fund in one case, from what was paid. */
@Aggregate(snapshotTriggerDefinition = "snapshots", cache = "aggregateCache")
class RecoveryClaim {

  @AggregateIdentifier
  @SuppressWarnings({"NullAway.Init", "UnusedVariable"})
  private ClaimId id;

  private Optional<ClaimOpened> opened = Optional.empty();
  private Money paid = Money.ZERO;
  private Money recovered = Money.ZERO;

  RecoveryClaim() {}

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.ALWAYS)
  Outcome handle(OpenClaim c) {
    apply(
        new ClaimOpened(
            c.claimId(),
            c.caseId(),
            c.fundId(),
            c.debtor(),
            c.debtorCode(),
            c.dueOn(),
            c.on(),
            c.by().name(),
            c.at()));
    return Outcome.accepted();
  }

  @CommandHandler
  Outcome handle(IncreaseClaim c) {
    ClaimOpened claim = opened.orElseThrow();
    Money amount = Money.sum(c.lines().stream().map(PaidLine::amount).toList());
    apply(
        new ClaimIncreased(
            id,
            claim.caseId(),
            claim.fundId(),
            c.reference(),
            c.lines(),
            amount,
            outstanding().plus(amount),
            c.on(),
            c.by().name(),
            c.at()));
    return Outcome.accepted();
  }

  @CommandHandler
  Outcome handle(AskClaim question) {
    ClaimOpened claim = opened.orElseThrow();
    return Outcome.accepted(
        new ClaimFacts(
            id, claim.caseId(), claim.fundId(), claim.debtor(), paid, recovered, outstanding()));
  }

  @CommandHandler
  Outcome handle(TakeReceipt c) {
    RecordReceipt r = c.receipt();
    apply(
        new RecoveryReceived(
            id,
            r.receiptId(),
            r.caseId(),
            r.fundId(),
            opened.orElseThrow().debtor(),
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
            outstanding().minus(c.toFund()),
            r.on(),
            r.by().name(),
            r.at()));
    return Outcome.accepted();
  }

  private Money outstanding() {
    return paid.minus(recovered);
  }

  @EventSourcingHandler
  void on(ClaimOpened e) {
    id = e.claimId();
    opened = Optional.of(e);
  }

  @EventSourcingHandler
  void on(ClaimIncreased e) {
    paid = paid.plus(e.amount());
  }

  @EventSourcingHandler
  void on(RecoveryReceived e) {
    recovered = recovered.plus(e.toFund());
  }
}
