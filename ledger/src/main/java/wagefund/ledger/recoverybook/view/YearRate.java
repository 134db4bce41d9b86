package wagefund.ledger.recoverybook.view;

import wagefund.ledger.kernel.Money;

/**
 * 追偿率: what became of the money that was paid in one year.
 *
 * @param year of the payment; 0: all years
 * @param ratePercent recovered ÷ paid in percent with two decimals, rounded half up; empty where
 *     nothing was paid
 */
public record YearRate(
    int year,
    Money paid,
    Money recovered,
    Money writtenOff,
    Money outstanding,
    String ratePercent) {

  static YearRate of(int year, long paid, long recovered, long writtenOff) {
    return new YearRate(
        year,
        Money.ofFen(paid),
        Money.ofFen(recovered),
        Money.ofFen(writtenOff),
        Money.ofFen(paid - recovered - writtenOff),
        percent(recovered, paid));
  }

  /** A part of a whole in percent with two decimals, rounded half up, in whole numbers. */
  static String percent(long part, long whole) {
    if (whole <= 0) {
      return "";
    }
    long hundredths =
        Math.addExact(Math.multiplyExact(part, 20_000L), whole) / Math.multiplyExact(whole, 2L);
    return "%d.%02d".formatted(hundredths / 100, hundredths % 100);
  }
}
