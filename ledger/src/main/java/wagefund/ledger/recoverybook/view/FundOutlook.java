package wagefund.ledger.recoverybook.view;

import java.math.BigInteger;
import java.time.LocalDate;
import wagefund.ledger.kernel.Balance;
import wagefund.ledger.kernel.Money;

/**
 * How a forecast is reckoned, in whole fen and whole days. What is left after what is asked for
 * already is divided by the net pace: days = left × window × base ÷ (paid in window × (base −
 * back)), without the part of a day, where back ÷ base is the rate of recovery.
 */
record FundOutlook() {

  /** A hundred years: what lasts longer is told as this. */
  static final int FAR = 36_500;

  /** A part of a whole; 1 of 1 where no history says less. */
  record Ratio(long part, long whole) {
    static final Ratio ALL = new Ratio(1, 1);
    static final Ratio NONE = new Ratio(0, 1);

    static Ratio of(long part, long whole, Ratio unknown) {
      return whole <= 0 ? unknown : new Ratio(Math.max(0, Math.min(part, whole)), whole);
    }

    /** The part of an amount, rounded up to the fen: a need is never counted too low. */
    Money upOf(Money amount) {
      BigInteger product = big(amount.fen()).multiply(big(part));
      BigInteger up = product.add(big(whole - 1)).divide(big(whole));
      return Money.ofFen(up.longValueExact());
    }
  }

  static Forecast.Scenario scenario(
      Forecast.Inputs in, LocalDate asOf, Ratio pendingShare, Ratio back) {
    Money pendingNeed = pendingShare.upOf(in.pendingArrears());
    Balance left = new Balance(in.available().fen()).minus(in.requested()).minus(pendingNeed);
    if (left.fen() <= 0) {
      return new Forecast.Scenario(pendingNeed, left, Forecast.Verdict.TAKEN, 0, asOf);
    }
    if (in.paidInWindow().isZero()) {
      return new Forecast.Scenario(pendingNeed, left, Forecast.Verdict.NOTHING_SPENT, null, null);
    }
    if (back.part() == back.whole()) {
      return new Forecast.Scenario(pendingNeed, left, Forecast.Verdict.PAID_BACK, null, null);
    }
    BigInteger above = big(left.fen()).multiply(big(in.windowDays())).multiply(big(back.whole()));
    BigInteger below = big(in.paidInWindow().fen()).multiply(big(back.whole() - back.part()));
    int days = above.divide(below).min(big(FAR)).intValueExact();
    return new Forecast.Scenario(
        pendingNeed, left, Forecast.Verdict.LASTS, days, asOf.plusDays(days));
  }

  private static BigInteger big(long number) {
    return BigInteger.valueOf(number);
  }
}
