package wagefund.ledger.platform.write;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.common.IdentifierFactory;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.axonframework.modelling.command.ConcurrencyException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.stereotype.Component;
import wagefund.ledger.kernel.Facts;
import wagefund.ledger.kernel.Outcome;
import wagefund.ledger.platform.axon.AggregateCache;
import wagefund.ledger.platform.axon.LedgerEventStore;
import wagefund.ledger.platform.database.LastRows;
import wagefund.ledger.platform.database.LedgerTransactions;
import wagefund.ledger.platform.read.SealSignal;

/** One transaction in which a group of commands is decided: all of it is committed, or nothing. */
@Component
class GroupTransaction {

  /** What became of the transaction. */
  sealed interface Result permits Committed, MemberFailed, CommitFailed {}

  /** Durable; one answer for each member, in order. */
  record Committed(List<Answer> answers) implements Result {}

  /** Rolled back, because one member threw. */
  record MemberFailed(int index, RuntimeException cause) implements Result {}

  /** Rolled back by the store; it may have been a stale writer, a deadlock, a lost connection. */
  record CommitFailed(RuntimeException cause, boolean mayBeRetried) implements Result {}

  /** A deadlock; a key that another one has taken meanwhile. */
  private static final Set<String> RETRIED_STATES = Set.of("40001", "23000");

  private final TransactionManager transactions;
  private final LedgerTransactions committing;
  private final LedgerEventStore events;
  private final Dispatcher dispatcher;
  private final PostingStop stop;
  private final IdempotencyRecords records;
  private final AggregateCache aggregates;
  private final SealSignal signal;
  private final OtherNodes otherNodes;

  GroupTransaction(
      TransactionManager transactions,
      LedgerTransactions committing,
      LedgerEventStore events,
      Dispatcher dispatcher,
      PostingStop stop,
      IdempotencyRecords records,
      AggregateCache aggregates,
      SealSignal signal,
      OtherNodes otherNodes) {
    this.transactions = transactions;
    this.committing = committing;
    this.events = events;
    this.dispatcher = dispatcher;
    this.stop = stop;
    this.records = records;
    this.aggregates = aggregates;
    this.signal = signal;
    this.otherNodes = otherNodes;
  }

  /**
   * Decides and commits a group.
   *
   * @param lookFirst whether to look beforehand for effects that were kept under the keys, and for
   *     what a command would create. Almost every key is new, so it need not be: the key of a new
   *     effect is refused by the store where it is known, and the key of a member without effect is
   *     looked for before it is answered; so is a first event where there is one
   */
  Result run(List<GroupCommit.Waiting> group, boolean lookFirst) {
    UnitOfWork<CommandMessage<?>> root =
        DefaultUnitOfWork.startAndGet(GenericCommandMessage.asCommandMessage("group"));
    aggregates.groupBegins();
    Dispatcher.look(root, lookFirst);
    Members members = new Members(group.size());
    boolean deciding = false;
    int written = 0;
    try {
      root.attachTransaction(transactions);
      members.know(lookFirst ? records.find(keysOf(group)) : records.findOlder(keysOf(group)));
      deciding = true;
      for (GroupCommit.Waiting member : group) {
        members.decide(member, root);
      }
      deciding = false;
      otherNodes.mustNotHaveChangedWhatWasRead(root);
      written = LedgerEventStore.staged(root).size();
      LastRows rows = new LastRows();
      events.addTo(rows, root, IdempotencyRecords.columnsOf(members.fresh));
      if (!lookFirst) {
        members.replayWithoutEffect(group, rows);
      }
      committing.writeLast(rows);
      root.commit();
    } catch (RuntimeException e) {
      if (root.isActive()) {
        root.rollback(e);
      }
      aggregates.forgetGroup();
      return deciding && !mayBeRetried(e)
          ? new MemberFailed(members.answers.size(), e)
          : new CommitFailed(e, mayBeRetried(e));
    }
    signal.committed(written);
    return new Committed(members.answers);
  }

  private static List<IdempotencyKey> keysOf(List<GroupCommit.Waiting> group) {
    return group.stream().map(GroupCommit.Waiting::key).flatMap(Optional::stream).toList();
  }

  private static boolean mayBeRetried(Throwable failure) {
    for (Throwable t = failure; t != null; t = t.getCause()) {
      boolean transientFailure =
          t instanceof ConcurrencyException
              || t instanceof TransientDataAccessException
              || t instanceof java.sql.SQLTransientException
              || t instanceof java.sql.SQLIntegrityConstraintViolationException
              || t instanceof org.axonframework.common.lock.DeadlockException
              || t instanceof SQLException sql && RETRIED_STATES.contains(sql.getSQLState());
      if (transientFailure) {
        return true;
      }
    }
    return false;
  }

  /** The members decided so far, and the effects that they had under their keys. */
  private final class Members {

    private final List<Answer> answers;
    private final Map<String, IdempotencyRecords.Kept> known = new HashMap<>();

    /** By the id of the event that keeps the key. */
    private final Map<String, IdempotencyRecords.Fresh> fresh = new HashMap<>();

    private final OpenPeriodsOnly periods = new OpenPeriodsOnly(dispatcher::send);

    Members(int size) {
      this.answers = new ArrayList<>(size);
    }

    void know(Map<String, IdempotencyRecords.Kept> kept) {
      known.putAll(kept);
    }

    void decide(GroupCommit.Waiting member, UnitOfWork<?> root) {
      Optional<Answer> replayed = replay(member);
      answers.add(replayed.isPresent() ? replayed.get() : decideNow(member, root));
    }

    private Answer decideNow(GroupCommit.Waiting member, UnitOfWork<?> root) {
      List<EventMessage<?>> staged = LedgerEventStore.staged(root);
      int before = staged.size();
      Outcome outcome =
          periods
              .refuses(member.command())
              .map(Outcome::rejected)
              .orElseGet(() -> dispatcher.decide(member.command()));
      staged.subList(before, staged.size()).forEach(event -> periods.see(event.getPayload()));
      stop.unlessOpen(staged.subList(before, staged.size()));
      boolean keeps = outcome.isAccepted() && member.key().isPresent();
      if (keeps && staged.size() == before) {
        staged.add(answered(member.command()));
      }
      String position = staged.size() > before ? staged.get(staged.size() - 1).getIdentifier() : "";
      Answer answer = new Answer(outcome, position, false);
      if (keeps) {
        IdempotencyKey key = member.key().orElseThrow();
        fresh.put(position, new IdempotencyRecords.Fresh(key, answer));
        known.put(
            key.name(),
            new IdempotencyRecords.Kept(key.request(), new Answer(outcome, position, true)));
      }
      return answer;
    }

    /** Every key that had an effect lies in an event, so that the store refuses it by one index. */
    private static EventMessage<?> answered(Object command) {
      String id = IdentifierFactory.getInstance().generateIdentifier();
      RequestAnswered event = new RequestAnswered(command.getClass().getSimpleName());
      return new GenericDomainEventMessage<>("Request", "request/" + id, 0, event);
    }

    /** Who was refused, and had been accepted before under the same key, is answered as before. */
    void replayWithoutEffect(List<GroupCommit.Waiting> group, LastRows rows) {
      List<IdempotencyKey> refused = new ArrayList<>();
      for (int i = 0; i < group.size(); i++) {
        if (!answers.get(i).outcome().isAccepted()) {
          group.get(i).key().ifPresent(refused::add);
        }
      }
      records.findLast(rows, refused, kept -> replayRefused(group, kept));
    }

    private void replayRefused(
        List<GroupCommit.Waiting> group, Map<String, IdempotencyRecords.Kept> kept) {
      know(kept);
      for (int i = 0; i < group.size() && !kept.isEmpty(); i++) {
        if (!answers.get(i).outcome().isAccepted()) {
          int member = i;
          replay(group.get(i)).ifPresent(answer -> answers.set(member, answer));
        }
      }
    }

    private Optional<Answer> replay(GroupCommit.Waiting member) {
      return member
          .key()
          .flatMap(
              key -> Optional.ofNullable(known.get(key.name())).map(kept -> replay(key, kept)));
    }

    private static Answer replay(IdempotencyKey key, IdempotencyRecords.Kept kept) {
      return kept.request().equals(key.request())
          ? kept.answer()
          : new Answer(
              Outcome.rejected(WriteError.IDEMPOTENCY_KEY_REUSED, Facts.of("key", key.key())),
              "",
              false);
    }
  }
}
