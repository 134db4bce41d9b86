package wagefund.ledger.kernel;

import java.time.Clock;
import java.time.ZoneId;

/** The time of day where the funds are kept; the only place where the clock is asked. */
public final class Times {

  /** Every business date is a date in China. */
  public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  private Times() {}

  public static Clock clock() {
    return Clock.system(ZONE);
  }
}
