package wagefund.ledger.platform.write;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.locks.LockSupport;

/**
 * Takes the next group from a queue. Callers who were answered together come back one after the
 * other: where the group before was larger, its writer waits a moment for them, because a commit
 * costs the same for one command as for many.
 */
final class Gathering {

  private static final long MOMENT_NANOS = 200_000;
  private static final long LOOK_NANOS = 10_000;

  private final BlockingQueue<GroupCommit.Waiting> queue;
  private final int limit;
  private int expected = 1;

  Gathering(BlockingQueue<GroupCommit.Waiting> queue, int limit) {
    this.queue = queue;
    this.limit = limit;
  }

  /** The group that begins with this one. */
  List<GroupCommit.Waiting> with(GroupCommit.Waiting first) {
    List<GroupCommit.Waiting> group = new ArrayList<>();
    group.add(first);
    long end = System.nanoTime() + MOMENT_NANOS;
    queue.drainTo(group, limit - group.size());
    while (group.size() < expected && System.nanoTime() < end) {
      LockSupport.parkNanos(LOOK_NANOS);
      queue.drainTo(group, limit - group.size());
    }
    expected = Math.max(group.size(), expected * 3 / 4);
    return group;
  }
}
