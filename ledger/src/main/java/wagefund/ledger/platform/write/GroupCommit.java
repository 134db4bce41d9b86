package wagefund.ledger.platform.write;

import jakarta.annotation.PreDestroy;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import wagefund.ledger.kernel.Outcome;
import wagefund.ledger.kernel.Rejection;
import wagefund.ledger.platform.read.SealSignal;

/**
 * Decides the commands of one shard one after the other and commits them together: one transaction,
 * one flush of the log, for all who wait (ADR 0003). Each is answered only after the commit.
 */
@Component
class GroupCommit implements CommandGate {

  /** A command that waits for its answer. */
  record Waiting(Object command, Optional<IdempotencyKey> key, CompletableFuture<Answer> answer) {}

  private static final Logger LOG = LoggerFactory.getLogger(GroupCommit.class);
  private static final int TRIES = 6;

  /** How often a group is tried as a whole against other nodes, before it is parted. */
  private static final int WHOLE_TRIES = 3;

  /** How many groups look for known keys beforehand after one that met a known key. */
  private static final int LOOKS = 32;

  private final GroupTransaction transaction;
  private final SealSignal signal;
  private final List<BlockingQueue<Waiting>> queues;
  private final List<Thread> writers;
  private final int groupLimit;
  private volatile boolean stopping;

  GroupCommit(
      GroupTransaction transaction,
      SealSignal signal,
      @Value("${ledger.writers:2}") int writerCount,
      @Value("${ledger.group-limit:256}") int groupLimit,
      @Value("${ledger.queue-limit:10000}") int queueLimit) {
    this.transaction = transaction;
    this.signal = signal;
    this.groupLimit = groupLimit;
    this.queues = new ArrayList<>();
    this.writers = new ArrayList<>();
    for (int i = 0; i < writerCount; i++) {
      BlockingQueue<Waiting> queue = new ArrayBlockingQueue<>(queueLimit);
      queues.add(queue);
      Thread writer = new Thread(() -> write(queue), "writer-" + i);
      writer.setDaemon(true);
      writers.add(writer);
    }
    writers.forEach(Thread::start);
  }

  @Override
  public CompletableFuture<Answer> submit(
      String shard, Object command, Optional<IdempotencyKey> key) {
    CompletableFuture<Answer> answer = new CompletableFuture<>();
    int writer = Math.floorMod(shard.hashCode() * 0x9E3779B9, queues.size());
    if (stopping) {
      answer.complete(refused(WriteError.LEDGER_STOPPING));
    } else if (!queues.get(writer).offer(new Waiting(command, key, answer))) {
      answer.complete(refused(WriteError.LEDGER_BUSY));
    }
    return answer;
  }

  private static Answer refused(WriteError error) {
    return new Answer(Outcome.rejected(error), "", false);
  }

  private void write(BlockingQueue<Waiting> queue) {
    Gathering gathering = new Gathering(queue, groupLimit);
    int looks = 0;
    while (!stopping || !queue.isEmpty()) {
      List<Waiting> group = List.of();
      try {
        group = gathering.next();
        if (group.isEmpty()) {
          continue;
        }
        signal.letCatchUp();
        boolean asHoped = decide(group, looks > 0);
        looks = asHoped ? Math.max(0, looks - 1) : LOOKS;
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return;
      } catch (RuntimeException e) {
        LOG.error("A group of {} commands failed", group.size(), e);
        group.forEach(waiting -> waiting.answer().completeExceptionally(e));
      }
    }
  }

  /**
   * Tries the group. Where it fails, it is tried again knowing what was kept under its keys; then
   * without the member that threw, or, where the commit failed, in halves down to single members.
   *
   * @return whether it was committed as a whole at the first try
   */
  private boolean decide(List<Waiting> group, boolean lookFirst) {
    List<Waiting> rest = group;
    boolean look = lookFirst;
    int failures = 0;
    while (!rest.isEmpty()) {
      GroupTransaction.Result result = transaction.run(rest, look);
      if (result instanceof GroupTransaction.Committed committed) {
        for (int i = 0; i < rest.size(); i++) {
          rest.get(i).answer().complete(committed.answers().get(i));
        }
        return failures == 0;
      }
      failures++;
      if (result instanceof GroupTransaction.MemberFailed failed) {
        if (look) {
          answerFailure(rest.get(failed.index()), failed.cause());
          rest = without(rest, failed.index());
        }
        look = true;
      } else if (result instanceof GroupTransaction.CommitFailed failed) {
        look = true;
        if (!goesOn(rest, failures, failed)) {
          return false;
        }
      }
    }
    return false;
  }

  /** After a failed commit: waits a little and goes on, or has dealt with all members. */
  private boolean goesOn(List<Waiting> rest, int failures, GroupTransaction.CommitFailed failed) {
    if (!failed.mayBeRetried() || rest.size() == 1 && failures >= TRIES) {
      LOG.warn("The commit of {} commands failed", rest.size(), failed.cause());
      rest.forEach(waiting -> waiting.answer().completeExceptionally(failed.cause()));
      return false;
    }
    LOG.debug("The commit of {} commands is tried again", rest.size(), failed.cause());
    if (rest.size() > 1 && failures >= WHOLE_TRIES) {
      decide(rest.subList(0, rest.size() / 2), true);
      decide(rest.subList(rest.size() / 2, rest.size()), true);
      return false;
    }
    pause(failures - 1);
    return true;
  }

  private static void pause(int round) {
    try {
      TimeUnit.MILLISECONDS.sleep((1L << round) - 1);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void answerFailure(Waiting member, RuntimeException cause) {
    if (cause instanceof RejectedInside inside) {
      Rejection rejection = inside.rejection();
      member.answer().complete(new Answer(Outcome.rejected(rejection), "", false));
    } else {
      member.answer().completeExceptionally(cause);
    }
  }

  private static List<Waiting> without(List<Waiting> group, int index) {
    return IntStream.range(0, group.size()).filter(i -> i != index).mapToObj(group::get).toList();
  }

  /** Takes no more, finishes what waits. */
  @PreDestroy
  void stop() throws InterruptedException {
    stopping = true;
    for (Thread writer : writers) {
      writer.join(30_000);
    }
  }

  /** How many commands wait now, by writer. */
  Map<String, Integer> waiting() {
    Map<String, Integer> sizes = new LinkedHashMap<>();
    for (int i = 0; i < queues.size(); i++) {
      sizes.put("writer-" + i, queues.get(i).size());
    }
    return sizes;
  }
}
