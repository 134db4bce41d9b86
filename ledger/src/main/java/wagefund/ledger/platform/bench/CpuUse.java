package wagefund.ledger.platform.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;

/** Who used the processors, in nanoseconds: the parts of the ledger, and the database server. */
record CpuUse(Map<String, Long> nanos) {

  static final CpuUse NONE = new CpuUse(Map.of());

  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  /** What callers used, who are gone when they are looked for. */
  private static final AtomicLong CALLERS = new AtomicLong();

  static CpuUse now() {
    Map<String, Long> nanos = new TreeMap<>();
    long known = CALLERS.get();
    nanos.put("callers", known);
    for (long thread : THREADS.getAllThreadIds()) {
      var info = THREADS.getThreadInfo(thread);
      long used = THREADS.getThreadCpuTime(thread);
      String part = info == null || used <= 0 ? "" : partOf(info.getThreadName());
      if (!part.isEmpty()) {
        nanos.merge(part, used, Long::sum);
        known += used;
      }
    }
    long whole = ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO).toNanos();
    nanos.put("compiler, collector and rest", Math.max(0, whole - known));
    nanos.put("database server", server());
    return new CpuUse(nanos);
  }

  private static String partOf(String thread) {
    if (thread.startsWith("writer-")) {
      return "writers";
    }
    if (thread.startsWith("http")) {
      return "HTTP";
    }
    if (thread.equals("follower")) {
      return "sealing and projecting";
    }
    return thread.equals("snapshots") ? thread : "";
  }

  private static long server() {
    return ProcessHandle.current()
        .descendants()
        .mapToLong(process -> process.info().totalCpuDuration().orElse(Duration.ZERO).toNanos())
        .sum();
  }

  /** A caller ends on this thread. */
  static void callerEnds() {
    CALLERS.addAndGet(THREADS.getCurrentThreadCpuTime());
  }

  CpuUse since(CpuUse before) {
    Map<String, Long> less = new TreeMap<>();
    nanos.forEach(
        (part, now) -> less.put(part, Math.max(0, now - before.nanos.getOrDefault(part, 0L))));
    return new CpuUse(less);
  }

  CpuUse plus(CpuUse other) {
    Map<String, Long> sum = new TreeMap<>(nanos);
    other.nanos.forEach((part, more) -> sum.merge(part, more, Long::sum));
    return new CpuUse(sum);
  }

  /** Microseconds of a processor for each of so many things done. */
  Map<String, Long> microsEach(long done) {
    Map<String, Long> each = new LinkedHashMap<>();
    nanos.forEach((part, all) -> each.put(part, all / 1_000 / Math.max(1, done)));
    return each;
  }
}
