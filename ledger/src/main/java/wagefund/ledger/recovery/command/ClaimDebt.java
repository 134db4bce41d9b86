package wagefund.ledger.recovery.command;

import java.time.LocalDate;
import java.util.List;
import wagefund.ledger.kernel.ClaimId;
import wagefund.ledger.kernel.Money;

/**
 * What a debtor owes on a day. Interest and costs are a memo until they are received.
 *
 * @param principal what is outstanding at the end of the day
 * @param accrued interest from the beginning to the day, not counting the day
 * @param interest of that, what is not received
 * @param costs costs that are not received
 * @param periods how the interest comes about
 */
public record ClaimDebt(
    ClaimId claimId,
    LocalDate asOf,
    Money principal,
    Money accrued,
    Money interest,
    Money costs,
    List<Period> periods) {

  /**
   * Days with the same principal and rate.
   *
   * @param until the first day that no longer counts
   * @param annualPercent the rate a year, such as {@code 3.45%}
   * @param late whether it is the rate on what is overdue
   * @param exact the interest in yuan with ten decimals, not rounded to the fen
   */
  public record Period(
      LocalDate from,
      LocalDate until,
      long days,
      Money principal,
      String annualPercent,
      int dayBasis,
      boolean late,
      String exact) {}
}
