package wagefund.ledger.wageaccount.view;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import wagefund.ledger.kernel.Money;
import wagefund.ledger.wageaccount.event.MonthlyDuty;

/**
 * 月度情况: one month of a wage account as of a day.
 *
 * @param planned what is to come in for it
 * @param fundingDue the last day on which that is in time
 * @param funded what has come in for it
 * @param missing what has not
 * @param fundingMissed whether something is missing after the last day
 * @param payrollDue the last day on which its wages are paid in time
 * @param sent wages sent to the bank for it
 * @param paid what of them has reached the workers
 * @param payrollMissed whether nothing was sent after the last day
 */
public record WageMonth(
    YearMonth month,
    Money planned,
    LocalDate fundingDue,
    Money funded,
    Money missing,
    boolean fundingMissed,
    LocalDate payrollDue,
    Money sent,
    Money paid,
    boolean payrollMissed) {

  /** What moved for one month. */
  record Moved(Money funded, Money sent, Money paid) {
    static final Moved NOTHING = new Moved(Money.ZERO, Money.ZERO, Money.ZERO);

    Moved plus(Moved other) {
      return new Moved(funded.plus(other.funded), sent.plus(other.sent), paid.plus(other.paid));
    }
  }

  /**
   * The months from the first duty up to the day, or up to the end of the account.
   *
   * @param duties in the order in which they were set; the last one set for a month holds
   */
  static List<WageMonth> upTo(
      LocalDate asOf,
      Optional<LocalDate> closedOn,
      List<DutyRow> duties,
      Map<YearMonth, Moved> moved) {
    List<WageMonth> months = new ArrayList<>();
    YearMonth last = YearMonth.from(closedOn.filter(day -> day.isBefore(asOf)).orElse(asOf));
    Optional<YearMonth> first = duties.stream().map(d -> d.duty().from()).min(YearMonth::compareTo);
    for (YearMonth m = first.orElse(last.plusMonths(1)); !m.isAfter(last); m = m.plusMonths(1)) {
      YearMonth month = m;
      duties.stream()
          .filter(duty -> duty.holdsFor(month))
          .reduce((before, later) -> later)
          .ifPresent(
              row ->
                  months.add(
                      of(month, row.duty(), moved.getOrDefault(month, Moved.NOTHING), asOf)));
    }
    return months;
  }

  private static WageMonth of(YearMonth month, MonthlyDuty duty, Moved moved, LocalDate asOf) {
    Money missing = duty.planned().minusOrZero(moved.funded());
    LocalDate fundingDue = duty.fundingDue(month);
    LocalDate payrollDue = duty.payrollDue(month);
    return new WageMonth(
        month,
        duty.planned(),
        fundingDue,
        moved.funded(),
        missing,
        !missing.isZero() && asOf.isAfter(fundingDue),
        payrollDue,
        moved.sent(),
        moved.paid(),
        !duty.planned().isZero() && moved.sent().isZero() && asOf.isAfter(payrollDue));
  }
}
