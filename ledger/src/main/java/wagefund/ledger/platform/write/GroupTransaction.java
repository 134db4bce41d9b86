package wagefund.ledger.platform.write;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.common.caching.Cache;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.axonframework.modelling.command.ConcurrencyException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.stereotype.Component;
import wagefund.ledger.kernel.Facts;
import wagefund.ledger.kernel.Outcome;
import wagefund.ledger.platform.axon.LedgerEventStore;
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

  private final TransactionManager transactions;
  private final LedgerEventStore events;
  private final Dispatcher dispatcher;
  private final IdempotencyRecords records;
  private final Cache aggregates;
  private final SealSignal signal;

  GroupTransaction(
      TransactionManager transactions,
      LedgerEventStore events,
      Dispatcher dispatcher,
      IdempotencyRecords records,
      Cache aggregates,
      SealSignal signal) {
    this.transactions = transactions;
    this.events = events;
    this.dispatcher = dispatcher;
    this.records = records;
    this.aggregates = aggregates;
    this.signal = signal;
  }

  Result run(List<GroupCommit.Waiting> group) {
    UnitOfWork<CommandMessage<?>> root =
        DefaultUnitOfWork.startAndGet(GenericCommandMessage.asCommandMessage("group"));
    List<Answer> answers = new ArrayList<>(group.size());
    boolean deciding = false;
    try {
      root.attachTransaction(transactions);
      Members members = new Members(records.find(keysOf(group)));
      deciding = true;
      for (GroupCommit.Waiting member : group) {
        answers.add(members.decide(member, root));
      }
      deciding = false;
      records.keep(members.fresh);
      root.onPrepareCommit(events::append);
      root.commit();
    } catch (RuntimeException e) {
      if (root.isActive()) {
        root.rollback(e);
      }
      aggregates.removeAll();
      return deciding && !mayBeRetried(e)
          ? new MemberFailed(answers.size(), e)
          : new CommitFailed(e, mayBeRetried(e));
    }
    signal.committed();
    return new Committed(answers);
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
              || t instanceof SQLException sql && "40001".equals(sql.getSQLState());
      if (transientFailure) {
        return true;
      }
    }
    return false;
  }

  /** The members decided so far, and the effects that they had under their keys. */
  private final class Members {

    private final Map<String, IdempotencyRecords.Kept> known;
    private final Map<IdempotencyKey, Answer> fresh = new LinkedHashMap<>();

    Members(Map<String, IdempotencyRecords.Kept> known) {
      this.known = known;
    }

    Answer decide(GroupCommit.Waiting member, UnitOfWork<?> root) {
      Optional<IdempotencyRecords.Kept> kept =
          member.key().flatMap(k -> Optional.ofNullable(known.get(IdempotencyRecords.nameOf(k))));
      if (kept.isPresent()) {
        return replay(member.key().orElseThrow(), kept.get());
      }
      int before = LedgerEventStore.staged(root).size();
      Outcome outcome = dispatcher.decide(member.command());
      List<EventMessage<?>> staged = LedgerEventStore.staged(root);
      String position = staged.size() > before ? staged.get(staged.size() - 1).getIdentifier() : "";
      Answer answer = new Answer(outcome, position, false);
      if (outcome.isAccepted() && member.key().isPresent()) {
        IdempotencyKey key = member.key().get();
        fresh.put(key, answer);
        known.put(
            IdempotencyRecords.nameOf(key),
            new IdempotencyRecords.Kept(key.request(), new Answer(outcome, position, true)));
      }
      return answer;
    }

    private Answer replay(IdempotencyKey key, IdempotencyRecords.Kept kept) {
      if (!kept.request().equals(key.request())) {
        return new Answer(
            Outcome.rejected(WriteError.IDEMPOTENCY_KEY_REUSED, Facts.of("key", key.key())),
            "",
            false);
      }
      return kept.answer();
    }
  }
}
