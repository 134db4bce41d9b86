package wagefund.ledger.platform.bench;

import java.util.Arrays;

/**
 * What one measurement found.
 *
 * @param what what was done
 * @param callers how many did it at the same time
 * @param perSecond how many a second were answered
 * @param p50Micros the median time of one, in microseconds
 * @param p99Micros the time that 99 of 100 stayed below, in microseconds
 */
record Measure(String what, int callers, long perSecond, long p50Micros, long p99Micros) {

  static Measure of(String what, int callers, long nanos, long[] times) {
    long[] sorted = times.clone();
    Arrays.sort(sorted);
    long perSecond = sorted.length * 1_000_000_000L / Math.max(1, nanos);
    return new Measure(what, callers, perSecond, at(sorted, 50), at(sorted, 99));
  }

  private static long at(long[] sorted, int percent) {
    return sorted.length == 0 ? 0 : sorted[(int) ((sorted.length - 1L) * percent / 100)] / 1_000;
  }

  /** This rate as hundredths of another, measured in the same run. */
  long hundredthsOf(Measure reference) {
    return reference.perSecond == 0 ? 0 : perSecond * 100 / reference.perSecond;
  }
}
