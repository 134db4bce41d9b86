package wagefund.ledger.warning.command;

/** What is measured, and on which side of a limit it turns into a warning. */
public enum Unit {
  /** Percent of a whole; below the limit, and not at it. */
  PERCENT_BELOW(false),
  /** Days until a date, below zero when it is past; at the limit or below it. */
  DAYS_LEFT(false),
  /** Days since a date; at the limit or above it. */
  DAYS_WAITED(true),
  /** A number of things; at the limit or above it. */
  COUNT(true);

  private final boolean rising;

  Unit(boolean rising) {
    this.rising = rising;
  }

  /** Whether it gets worse as the figure grows. */
  public boolean isRising() {
    return rising;
  }
}
