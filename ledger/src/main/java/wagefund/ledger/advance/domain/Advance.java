package wagefund.ledger.advance.domain;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.util.Optional;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.axonframework.spring.stereotype.Aggregate;
import wagefund.ledger.advance.command.AdvanceFacts;
import wagefund.ledger.advance.command.AdvanceStatus;
import wagefund.ledger.advance.command.AskAdvance;
import wagefund.ledger.advance.command.MarkClosed;
import wagefund.ledger.advance.command.MarkReleased;
import wagefund.ledger.advance.event.AdvanceAmended;
import wagefund.ledger.advance.event.AdvanceApproved;
import wagefund.ledger.advance.event.AdvanceClosed;
import wagefund.ledger.advance.event.AdvanceEnded;
import wagefund.ledger.advance.event.AdvanceReleased;
import wagefund.ledger.advance.event.AdvanceRequested;
import wagefund.ledger.advance.event.AdvanceReturned;
import wagefund.ledger.advance.event.AdvanceTerms;
import wagefund.ledger.advance.event.AgreementFiled;
import wagefund.ledger.advance.event.Conditions;
import wagefund.ledger.advance.event.DebtorNamed;
import wagefund.ledger.advance.event.Particulars;
import wagefund.ledger.approval.event.Closing;
import wagefund.ledger.kernel.AdvanceId;
import wagefund.ledger.kernel.Creates;
import wagefund.ledger.kernel.Digest;
import wagefund.ledger.kernel.Identifier;
import wagefund.ledger.kernel.Outcome;

/** 垫付: its terms, and how far it has come. What decides about it, {@link AdvanceDesk} asks. */
@Aggregate(snapshotTriggerDefinition = "snapshots", cache = "aggregateCache")
class Advance {

  /** Records that an advance was requested; decided by the desk. */
  record Request(@TargetAggregateIdentifier AdvanceId advanceId, AdvanceRequested event)
      implements Creates {
    @Override
    public Identifier createdId() {
      return advanceId;
    }
  }

  /** Records what the desk decided about an advance. */
  record Note(@TargetAggregateIdentifier AdvanceId advanceId, Object event) {}

  /** Asks for the state of the advance. */
  record AskState(@TargetAggregateIdentifier AdvanceId advanceId) {}

  /** The state of an advance, for the desk. */
  record State(AdvanceRequested request, AdvanceFacts facts, boolean agreementFiled) {}

  @AggregateIdentifier
  @SuppressWarnings({"NullAway.Init", "UnusedVariable"})
  private AdvanceId id;

  private Optional<AdvanceRequested> request = Optional.empty();
  private Optional<AdvanceTerms> terms = Optional.empty();
  private Digest approved = Digest.NONE;
  private AdvanceStatus status = AdvanceStatus.REQUESTED;
  private Conditions conditions = Conditions.NONE;
  private boolean agreementFiled;

  Advance() {}

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.ALWAYS)
  Outcome handle(Request c) {
    apply(c.event());
    return Outcome.accepted();
  }

  @CommandHandler
  Outcome handle(Note c) {
    apply(c.event());
    return Outcome.accepted();
  }

  @CommandHandler
  Outcome handle(AskState question) {
    return Outcome.accepted(new State(request.orElseThrow(), facts(), agreementFiled));
  }

  @CommandHandler
  Outcome handle(AskAdvance question) {
    return Outcome.accepted(facts());
  }

  private AdvanceFacts facts() {
    AdvanceRequested first = request.orElseThrow();
    AdvanceTerms t = terms.orElseThrow();
    Optional<DebtorNamed> named = t.particulars().map(Particulars::debtor);
    return new AdvanceFacts(
        t,
        approved,
        status,
        named.map(DebtorNamed::name).orElse(first.debtor()),
        named.map(DebtorNamed::code).orElse(first.debtorCode()),
        conditions.validUntil(),
        !agreementFiled && conditions.paymentWaitsForAgreement());
  }

  @CommandHandler
  Outcome handle(MarkReleased c) {
    AdvanceTerms t = terms.orElseThrow();
    apply(
        new AdvanceReleased(
            id, t.caseId(), t.fundId(), c.batchId(), c.on(), c.by().name(), c.at()));
    return Outcome.accepted();
  }

  @CommandHandler
  Outcome handle(MarkClosed c) {
    AdvanceTerms t = terms.orElseThrow();
    apply(
        new AdvanceClosed(
            id, t.caseId(), t.fundId(), c.paid(), c.cancelled(), c.on(), c.by().name(), c.at()));
    return Outcome.accepted();
  }

  @EventSourcingHandler
  void on(AdvanceRequested e) {
    id = e.terms().advanceId();
    request = Optional.of(e);
    terms = Optional.of(e.terms());
    status = AdvanceStatus.REQUESTED;
    conditions = e.conditions().orElse(Conditions.NONE);
  }

  @EventSourcingHandler
  void on(AdvanceAmended e) {
    terms = Optional.of(e.terms());
    status = AdvanceStatus.REQUESTED;
    conditions = e.conditions().orElse(Conditions.NONE);
  }

  @EventSourcingHandler
  void on(AgreementFiled e) {
    agreementFiled = true;
  }

  @EventSourcingHandler
  void on(AdvanceReturned e) {
    status = AdvanceStatus.RETURNED;
  }

  @EventSourcingHandler
  void on(AdvanceApproved e) {
    approved = e.digest();
    status = AdvanceStatus.APPROVED;
    conditions = new Conditions(conditions.agreement(), e.releaseBy());
  }

  @EventSourcingHandler
  void on(AdvanceEnded e) {
    status = after(e.closing());
  }

  private static AdvanceStatus after(Closing closing) {
    return switch (closing) {
      case RETURNED -> AdvanceStatus.RETURNED;
      case REJECTED -> AdvanceStatus.REJECTED;
      case WITHDRAWN -> AdvanceStatus.WITHDRAWN;
      case EXPIRED -> AdvanceStatus.EXPIRED;
    };
  }

  @EventSourcingHandler
  void on(AdvanceReleased e) {
    status = AdvanceStatus.IN_PAYMENT;
  }

  @EventSourcingHandler
  void on(AdvanceClosed e) {
    status = e.cancelled().isZero() ? AdvanceStatus.PAID : AdvanceStatus.PARTLY_PAID;
  }
}
