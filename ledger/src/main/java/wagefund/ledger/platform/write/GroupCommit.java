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
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
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

  /** Those who wait for one writer, and whose turn it is: the writer's, or that of one who asks. */
  private static final class Shard {

    private final BlockingQueue<Waiting> queue;
    private final Lock turn = new ReentrantLock();

    /** How many groups still look for known keys beforehand. */
    private int looks;

    private volatile int lastGroup;

    private Shard(BlockingQueue<Waiting> queue) {
      this.queue = queue;
    }

    /** Whether one came after the other of late, so that there is nobody to share a commit with. */
    private boolean isCalm() {
      return lastGroup <= 1 && queue.isEmpty();
    }
  }

  private static final Logger LOG = LoggerFactory.getLogger(GroupCommit.class);
  private static final int TRIES = 6;

  /** How often a group is tried as a whole against other nodes, before it is parted. */
  private static final int WHOLE_TRIES = 3;

  /** How many groups look for known keys beforehand after one that met a known key. */
  private static final int LOOKS = 32;

  private final GroupTransaction transaction;
  private final SealSignal signal;
  private final List<Shard> shards;
  private final List<Thread> writers;
  private final int groupLimit;
  private volatile boolean stopping;

  GroupCommit(
      GroupTransaction transaction,
      SealSignal signal,
      @Value("${ledger.writers:1}") int writerCount,
      @Value("${ledger.group-limit:256}") int groupLimit,
      @Value("${ledger.queue-limit:10000}") int queueLimit) {
    this.transaction = transaction;
    this.signal = signal;
    this.groupLimit = groupLimit;
    this.shards = new ArrayList<>();
    this.writers = new ArrayList<>();
    for (int i = 0; i < writerCount; i++) {
      Shard shard = new Shard(new ArrayBlockingQueue<>(queueLimit));
      shards.add(shard);
      Thread writer = new Thread(() -> write(shard), "writer-" + i);
      writer.setDaemon(true);
      writers.add(writer);
    }
    writers.forEach(Thread::start);
  }

  @Override
  public CompletableFuture<Answer> submit(
      String shard, Object command, Optional<IdempotencyKey> key) {
    Waiting waiting = new Waiting(command, key, new CompletableFuture<>());
    queue(shardOf(shard), waiting);
    return waiting.answer();
  }

  /**
   * Where nobody else writes, whoever asks does the writer's work himself, which is sooner done.
   */
  @Override
  public Answer ask(String shard, Object command, Optional<IdempotencyKey> key) {
    Waiting waiting = new Waiting(command, key, new CompletableFuture<>());
    Shard own = shardOf(shard);
    if (stopping || !own.isCalm() || !own.turn.tryLock()) {
      queue(own, waiting);
    } else {
      try {
        decideAll(own, List.of(waiting));
      } finally {
        own.turn.unlock();
      }
    }
    return CommandGate.await(waiting.answer());
  }

  private Shard shardOf(String shard) {
    return shards.get(Math.floorMod((shard.hashCode() * 0x9E3779B9) >>> 16, shards.size()));
  }

  private void queue(Shard shard, Waiting waiting) {
    if (stopping) {
      waiting.answer().complete(refused(WriteError.LEDGER_STOPPING));
    } else if (!shard.queue.offer(waiting)) {
      waiting.answer().complete(refused(WriteError.LEDGER_BUSY));
    }
  }

  private static Answer refused(WriteError error) {
    return new Answer(Outcome.rejected(error), "", false);
  }

  private void write(Shard shard) {
    Gathering gathering = new Gathering(shard.queue, groupLimit);
    while (!stopping || !shard.queue.isEmpty()) {
      try {
        Waiting first = shard.queue.poll(100, TimeUnit.MILLISECONDS);
        if (first != null) {
          shard.turn.lock();
          try {
            decideAll(shard, gathering.with(first));
          } finally {
            shard.turn.unlock();
          }
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return;
      }
    }
  }

  /** Decides a group and answers all of it; the caller holds the turn of the shard. */
  private void decideAll(Shard shard, List<Waiting> group) {
    try {
      signal.letCatchUp();
      boolean asHoped = decide(group, shard.looks > 0);
      shard.looks = asHoped ? Math.max(0, shard.looks - 1) : LOOKS;
    } catch (RuntimeException e) {
      LOG.error("A group of {} commands failed", group.size(), e);
      group.forEach(waiting -> waiting.answer().completeExceptionally(e));
    } finally {
      shard.lastGroup = group.size();
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
    for (Shard shard : shards) {
      if (shard.turn.tryLock(30, TimeUnit.SECONDS)) {
        shard.turn.unlock();
      }
    }
  }

  /** How many commands wait now, by writer. */
  Map<String, Integer> waiting() {
    Map<String, Integer> sizes = new LinkedHashMap<>();
    for (int i = 0; i < shards.size(); i++) {
      sizes.put("writer-" + i, shards.get(i).queue.size());
    }
    return sizes;
  }
}
