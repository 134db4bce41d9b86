package wagefund.ledger.fund.event;

import java.time.LocalDate;

/** The days on which a fund is frozen, both included, and why. */
public record Freeze(LocalDate from, LocalDate until, String reason) {

  public boolean holdsOn(LocalDate day) {
    return !day.isBefore(from) && !day.isAfter(until);
  }

  /** What is left of it when it is lifted on a day: the days before. */
  public Freeze liftedOn(LocalDate day) {
    return day.isAfter(until) ? this : new Freeze(from, day.minusDays(1), reason);
  }
}
