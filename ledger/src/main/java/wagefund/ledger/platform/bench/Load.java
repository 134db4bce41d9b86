package wagefund.ledger.platform.bench;

import java.lang.management.CompilationMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** Callers that each do one thing after the other, for a time. */
final class Load {

  /** What a caller does again and again; false where there is no more to do. */
  interface Work {
    boolean once(int caller, long count) throws Exception;
  }

  /** Something to be measured, and what is done after each round of it, such as waiting. */
  record Job(String what, Work work, Runnable before, Runnable after) {}

  private record Round(long nanos, long caughtUpNanos, List<long[]> times) {}

  private static final int TIMES_LIMIT = 400_000;
  private static final int WARM_CALLERS = 32;
  private static final CompilationMXBean COMPILER = ManagementFactory.getCompilationMXBean();
  private static final long WARM_NANOS = TimeUnit.SECONDS.toNanos(5);
  private static final long WARM_COMPILED_MILLIS = 500;
  private static final long WARM_LIMIT_NANOS = TimeUnit.MINUTES.toNanos(2);

  /** More than one caller can do in a run. */
  private static final int RUN_BITS = 32;

  private final long nanos;
  private final int rounds;
  private final Runnable settled;
  private long runs;

  /**
   * @param seconds how long each job is measured, all rounds together
   * @param rounds how often all jobs are gone through
   * @param settled waits until the server has done what the job before has left to it
   */
  Load(int seconds, int rounds, Runnable settled) {
    this.settled = settled;
    this.nanos = TimeUnit.SECONDS.toNanos(seconds);
    this.rounds = rounds;
  }

  /**
   * Lets the machine get used to a job before anything is measured: until little of it is compiled
   * any more, for two minutes at most.
   */
  void warm(Job job) {
    long end = System.nanoTime() + WARM_LIMIT_NANOS;
    long compiled;
    do {
      compiled = COMPILER.getTotalCompilationTime();
      job.before().run();
      run(WARM_CALLERS, job.work(), WARM_NANOS);
      job.after().run();
      compiled = COMPILER.getTotalCompilationTime() - compiled;
    } while (compiled > WARM_COMPILED_MILLIS && System.nanoTime() < end);
  }

  /**
   * Measures the jobs in turn, round after round, so that whatever else the machine does meets all
   * of them.
   */
  List<Measure> measure(int callers, List<Job> jobs) {
    for (Job job : jobs) {
      job.before().run();
      run(callers, job.work(), Math.min(nanos / 6, TimeUnit.SECONDS.toNanos(1)));
      job.after().run();
    }
    List<List<Round>> found = new ArrayList<>();
    List<CpuUse> used = new ArrayList<>();
    for (int i = 0; i < jobs.size(); i++) {
      found.add(new ArrayList<>());
      used.add(CpuUse.NONE);
    }
    for (int round = 0; round < rounds; round++) {
      for (int i = 0; i < jobs.size(); i++) {
        jobs.get(i).before().run();
        settled.run();
        CpuUse before = CpuUse.now();
        long started = System.nanoTime();
        Round measured = run(callers, jobs.get(i).work(), nanos / rounds);
        jobs.get(i).after().run();
        found
            .get(i)
            .add(new Round(measured.nanos(), System.nanoTime() - started, measured.times()));
        used.set(i, used.get(i).plus(CpuUse.now().since(before)));
      }
    }
    List<Measure> measures = new ArrayList<>();
    for (int i = 0; i < jobs.size(); i++) {
      measures.add(measure(jobs.get(i).what(), callers, found.get(i), used.get(i)));
    }
    return measures;
  }

  private static Measure measure(String what, int callers, List<Round> rounds, CpuUse used) {
    long[] times =
        rounds.stream()
            .flatMap(round -> round.times().stream())
            .flatMapToLong(java.util.Arrays::stream)
            .toArray();
    return Measure.of(
        what,
        callers,
        rounds.stream().mapToLong(Round::nanos).sum(),
        rounds.stream().mapToLong(Round::caughtUpNanos).sum(),
        times,
        used);
  }

  private Round run(int callers, Work work, long duration) {
    // No two runs count from the same number, so that no name of a movement comes twice.
    runs++;
    long firstCount = runs << RUN_BITS;
    ExecutorService pool =
        Executors.newFixedThreadPool(callers, task -> new Thread(task, "caller"));
    long started = System.nanoTime();
    long end = started + duration;
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
      long took = System.nanoTime() - started;
      return new Round(took, took, times);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    } catch (ExecutionException e) {
      throw new IllegalStateException(e);
    } finally {
      pool.shutdownNow();
    }
  }

  private static long[] repeat(int caller, Work work, long end, long firstCount) throws Exception {
    long[] times = new long[1024];
    int done = 0;
    long started = System.nanoTime();
    while (started < end && done < TIMES_LIMIT && work.once(caller, firstCount + done)) {
      long finished = System.nanoTime();
      if (done == times.length) {
        times = java.util.Arrays.copyOf(times, times.length * 2);
      }
      times[done++] = finished - started;
      started = finished;
    }
    CpuUse.callerEnds();
    return java.util.Arrays.copyOf(times, done);
  }
}
