package wagefund.ledger.scheme.command;

/**
 * A number of days.
 *
 * @param days 1 or more
 * @param counted whether every day counts, or only working days of the State Council's calendar
 */
public record Days(int days, Counted counted) {

  /** Which days count. */
  public enum Counted {
    CALENDAR,
    WORKING
  }
}
