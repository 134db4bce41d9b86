package wagefund.ledger.approval.domain;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.axonframework.spring.stereotype.Aggregate;
import wagefund.ledger.approval.command.ApprovalError;
import wagefund.ledger.approval.command.AskDelegations;
import wagefund.ledger.approval.command.DelegateRole;
import wagefund.ledger.approval.command.Delegated;
import wagefund.ledger.approval.command.EndDelegation;
import wagefund.ledger.approval.event.DelegationEnded;
import wagefund.ledger.approval.event.RoleDelegated;
import wagefund.ledger.kernel.Creates;
import wagefund.ledger.kernel.DelegateId;
import wagefund.ledger.kernel.Facts;
import wagefund.ledger.kernel.Identifier;
import wagefund.ledger.kernel.Outcome;
import wagefund.ledger.kernel.Role;

/** 授权: for whom one officer may sign, in which role, on which days. */
@Aggregate(snapshotTriggerDefinition = "snapshots", cache = "aggregateCache")
class Delegations {

  /** The first delegation to an officer; decided by the desk. */
  record Begin(@TargetAggregateIdentifier DelegateId delegateId, DelegateRole first)
      implements Creates {
    @Override
    public Identifier createdId() {
      return delegateId;
    }
  }

  /** One more delegation to an officer; decided by the desk. */
  record Add(@TargetAggregateIdentifier DelegateId delegateId, DelegateRole more) {}

  /** One delegation; it gives the right up to the day before {@code endedOn}. */
  record Given(
      String delegator, Role role, LocalDate from, LocalDate until, Optional<LocalDate> endedOn) {

    boolean holdsOn(LocalDate day) {
      return !day.isBefore(from) && !day.isAfter(until) && endedOn.map(day::isBefore).orElse(true);
    }

    boolean overlaps(DelegateRole other) {
      return endedOn.isEmpty()
          && role == other.role()
          && delegator.equals(other.by().name())
          && !other.until().isBefore(from)
          && !until.isBefore(other.from());
    }

    Given end(LocalDate on) {
      return new Given(delegator, role, from, until, Optional.of(on));
    }
  }

  @AggregateIdentifier
  @SuppressWarnings({"NullAway.Init", "UnusedVariable"})
  private DelegateId id;

  private List<Given> given = List.of();

  Delegations() {}

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.ALWAYS)
  Outcome handle(Begin c) {
    return delegate(c.delegateId(), c.first());
  }

  @CommandHandler
  Outcome handle(Add c) {
    return delegate(c.delegateId(), c.more());
  }

  private Outcome delegate(DelegateId delegate, DelegateRole c) {
    for (int i = 0; i < given.size(); i++) {
      if (given.get(i).overlaps(c)) {
        return Outcome.rejected(
            ApprovalError.DELEGATION_OVERLAPS,
            Facts.of("number", i + 1)
                .and("from", given.get(i).from())
                .and("until", given.get(i).until()));
      }
    }
    int number = given.size() + 1;
    apply(
        new RoleDelegated(
            delegate,
            number,
            c.role(),
            c.from(),
            c.until(),
            c.document(),
            c.on(),
            c.by().name(),
            c.at()));
    return Outcome.accepted(number);
  }

  @CommandHandler
  Outcome handle(EndDelegation c) {
    if (c.number() < 1 || c.number() > given.size()) {
      return Outcome.rejected(ApprovalError.DELEGATION_UNKNOWN, Facts.of("number", c.number()));
    }
    Given ending = given.get(c.number() - 1);
    if (!c.by().has(Role.ADMIN) && !c.by().name().equals(ending.delegator())) {
      return Outcome.rejected(ApprovalError.ONLY_DELEGATOR_MAY_END);
    }
    if (ending.endedOn().isPresent() || c.on().isAfter(ending.until())) {
      return Outcome.rejected(ApprovalError.DELEGATION_ENDED);
    }
    apply(new DelegationEnded(id, c.number(), ending.delegator(), c.on(), c.by().name(), c.at()));
    return Outcome.accepted(c.number());
  }

  @CommandHandler
  Outcome handle(AskDelegations question) {
    return Outcome.accepted(
        new Delegated(
            given.stream()
                .filter(g -> g.holdsOn(question.on()))
                .map(g -> new Delegated.Right(g.delegator(), g.role()))
                .toList()));
  }

  @EventSourcingHandler
  void on(RoleDelegated e) {
    id = e.delegateId();
    List<Given> after = new ArrayList<>(given);
    after.add(new Given(e.by(), e.role(), e.from(), e.until(), Optional.empty()));
    given = List.copyOf(after);
  }

  @EventSourcingHandler
  void on(DelegationEnded e) {
    List<Given> after = new ArrayList<>(given);
    after.set(e.number() - 1, given.get(e.number() - 1).end(e.on()));
    given = List.copyOf(after);
  }
}
