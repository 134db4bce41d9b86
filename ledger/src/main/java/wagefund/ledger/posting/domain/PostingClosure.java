package wagefund.ledger.posting.domain;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import wagefund.ledger.kernel.ClosureId;
import wagefund.ledger.kernel.Facts;
import wagefund.ledger.kernel.Outcome;
import wagefund.ledger.kernel.Role;
import wagefund.ledger.posting.command.ClosePosting;
import wagefund.ledger.posting.command.PostingError;
import wagefund.ledger.posting.command.ReopenPosting;
import wagefund.ledger.posting.event.PostingClosed;
import wagefund.ledger.posting.event.PostingReopened;

/** 暂停记账: one closing of posting, from the check that found a difference to the paper. */
@Aggregate(snapshotTriggerDefinition = "snapshots", cache = "aggregateCache")
class PostingClosure {

  @AggregateIdentifier
  @SuppressWarnings({"NullAway.Init", "UnusedVariable"})
  private ClosureId id;

  private boolean open;

  PostingClosure() {}

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.ALWAYS)
  Outcome handle(ClosePosting c) {
    apply(new PostingClosed(c.closureId(), c.differences(), c.on(), c.by().name(), c.at()));
    return Outcome.accepted(c.closureId().value());
  }

  @CommandHandler
  Outcome handle(ReopenPosting c) {
    if (!c.by().has(Role.ADMIN)) {
      return Outcome.rejected(PostingError.ADMINISTRATOR_NEEDED, Facts.of("by", c.by().name()));
    }
    if (open) {
      return Outcome.rejected(PostingError.POSTING_OPEN);
    }
    if (!c.differences().isEmpty()) {
      return Outcome.rejected(
          PostingError.CHECK_NOT_CLEAN,
          Facts.of("count", c.differences().size()).and("first", c.differences().get(0)));
    }
    apply(new PostingReopened(id, c.document(), c.on(), c.by().name(), c.at()));
    return Outcome.accepted(id.value());
  }

  @EventSourcingHandler
  void on(PostingClosed e) {
    id = e.closureId();
    open = false;
  }

  @EventSourcingHandler
  void on(PostingReopened e) {
    open = true;
  }
}
