package wagefund.ledger.fund.command;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import wagefund.ledger.kernel.Facts;
import wagefund.ledger.kernel.Rejection;

/**
 * Which months of a fund take bookings.
 *
 * @param lockedThrough the last month that takes none, because it is closed or being closed
 */
public record OpenPeriods(Optional<YearMonth> lockedThrough) {

  public static final OpenPeriods ALL = new OpenPeriods(Optional.empty());

  /** The first day that takes bookings, where there are days that do not. */
  public Optional<LocalDate> firstOpen() {
    return lockedThrough.map(month -> month.plusMonths(1).atDay(1));
  }

  /** Why nothing is booked on a day. */
  public Optional<Rejection> refusal(LocalDate on) {
    return firstOpen()
        .filter(on::isBefore)
        .map(
            first ->
                new Rejection(
                    PeriodError.PERIOD_CLOSED, Facts.of("on", on).and("firstOpen", first)));
  }
}
