package wagefund.ledger.recovery.event;

import java.util.Optional;

/**
 * How interest on a claim is reckoned; a rate is in millionths a year, 3.45% is 34500.
 *
 * @param annual the rate; with {@code LPR} the margin above it
 * @param dayBasis the days of a year, 360 or 365
 * @param late the agreed rate on what is overdue, in place of the other; empty: the same
 */
public record ClaimInterest(
    Method method, long annual, int dayBasis, Start from, Optional<Long> late) {

  public static final ClaimInterest NONE =
      new ClaimInterest(Method.NONE, 0, 365, Start.DUE_DATE, Optional.empty());

  /** How it is reckoned. */
  public enum Method {
    NONE,
    /** Simple interest at the rate given. */
    SIMPLE,
    /** Simple interest at the one-year loan prime rate of each day plus the margin given. */
    LPR
  }

  /** From when it runs. */
  public enum Start {
    PAYMENT,
    DUE_DATE
  }
}
