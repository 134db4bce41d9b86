package wagefund.ledger.platform.read;

/** The sealed log in steps of 4,096 places, by which figures are added up that no account holds. */
public final class LogSteps {

  private static final int BITS = 12;

  private LogSteps() {}

  /** In which step a place lies. */
  public static long of(long seq) {
    return seq >> BITS;
  }

  /** The first place of a step. */
  public static long begin(long step) {
    return step << BITS;
  }
}
