package wagefund.ledger.platform.bench;

import java.util.Arrays;

/**
 * What came of a measurement.
 *
 * @param what what the callers did
 * @param callers how many at the same time
 * @param perSecond how often a second, all callers together
 * @param p50Micros half of the calls took no longer
 * @param p99Micros 99 of 100 calls took no longer
 * @param count how often in all
 * @param caughtUp how often a second, where the time counts until the read models show it all
 * @param cpu who used the processors meanwhile, until all was caught up
 */
record Measure(
    String what,
    int callers,
    long perSecond,
    long p50Micros,
    long p99Micros,
    long count,
    long caughtUp,
    CpuUse cpu) {

  static Measure of(
      String what, int callers, long nanos, long caughtUpNanos, long[] times, CpuUse cpu) {
    long[] sorted = times.clone();
    Arrays.sort(sorted);
    return new Measure(
        what,
        callers,
        rate(sorted.length, nanos),
        at(sorted, 50),
        at(sorted, 99),
        sorted.length,
        rate(sorted.length, caughtUpNanos),
        cpu);
  }

  private static long rate(long count, long nanos) {
    return count * 1_000_000_000L / Math.max(1, nanos);
  }

  /** The same where each call did so many things. */
  Measure times(int things) {
    return new Measure(
        what,
        callers,
        perSecond * things,
        p50Micros,
        p99Micros,
        count * things,
        caughtUp * things,
        cpu);
  }

  private static long at(long[] sorted, int percent) {
    return sorted.length == 0 ? 0 : sorted[(int) ((sorted.length - 1L) * percent / 100)] / 1_000;
  }

  /** This rate as hundredths of another, measured in the same run. */
  long hundredthsOf(Measure reference) {
    return reference.perSecond == 0 ? 0 : perSecond * 100 / reference.perSecond;
  }
}
