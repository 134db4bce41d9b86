package wagefund.ledger.platform.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** Callers that each do one thing after the other, for a time. */
final class Load {

  /** What a caller does again and again. */
  interface Work {
    void once(int caller, long count) throws Exception;
  }

  private static final int TIMES_LIMIT = 400_000;

  /** More than one caller can do in a run. */
  private static final int RUN_BITS = 32;

  private final long warmNanos;
  private final long runNanos;
  private long runs;

  Load(int seconds) {
    this.warmNanos = TimeUnit.SECONDS.toNanos(Math.max(1, seconds / 3));
    this.runNanos = TimeUnit.SECONDS.toNanos(seconds);
  }

  Measure measure(String what, int callers, Work work) {
    run(callers, work, warmNanos, nextCount());
    List<long[]> times = run(callers, work, runNanos, nextCount());
    long[] all = times.stream().flatMapToLong(java.util.Arrays::stream).toArray();
    return Measure.of(what, callers, runNanos, all);
  }

  /** No two runs count from the same number, so that no name of a movement comes twice. */
  private long nextCount() {
    runs++;
    return runs << RUN_BITS;
  }

  private static List<long[]> run(int callers, Work work, long nanos, long firstCount) {
    ExecutorService pool = Executors.newFixedThreadPool(callers);
    long end = System.nanoTime() + nanos;
    try {
      List<Future<long[]>> running = new ArrayList<>();
      for (int i = 0; i < callers; i++) {
        int caller = i;
        running.add(pool.submit(() -> repeat(caller, work, end, firstCount)));
      }
      List<long[]> times = new ArrayList<>();
      for (Future<long[]> one : running) {
        times.add(one.get());
      }
      return times;
    } catch (InterruptedException | ExecutionException e) {
      throw new IllegalStateException(e);
    } finally {
      pool.shutdown();
    }
  }

  private static long[] repeat(int caller, Work work, long end, long firstCount) throws Exception {
    long[] times = new long[1024];
    int done = 0;
    long started = System.nanoTime();
    while (started < end && done < TIMES_LIMIT) {
      work.once(caller, firstCount + done);
      long finished = System.nanoTime();
      if (done == times.length) {
        times = java.util.Arrays.copyOf(times, times.length * 2);
      }
      times[done++] = finished - started;
      started = finished;
    }
    return java.util.Arrays.copyOf(times, done);
  }
}
