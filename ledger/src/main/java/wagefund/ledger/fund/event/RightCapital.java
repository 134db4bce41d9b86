package wagefund.ledger.fund.event;

import java.time.LocalDate;
import java.util.Optional;
import wagefund.ledger.kernel.FundId;
import wagefund.ledger.kernel.Money;

/**
 * How money that came into a fund or went back should have been booked.
 *
 * @param amount what really came or went back; zero where nothing did
 * @param on when, where the date was wrong
 * @param source where it was from, where that was wrong; not of what went back
 * @param fundId the fund that it came into, where another one was booked; not of what went back
 * @param tranche of which tranche it went back, where another one was booked; not of what came
 */
public record RightCapital(
    Money amount,
    Optional<LocalDate> on,
    Optional<CapitalSource> source,
    Optional<FundId> fundId,
    Optional<Integer> tranche) {

  /** Only the amount was wrong. */
  public static RightCapital of(Money amount) {
    return new RightCapital(
        amount, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
  }
}
