package wagefund.ledger.platform.bench;

import java.util.function.BooleanSupplier;

/** Waits between measurements for what comes by itself. */
final class Waiting {

  private static final long PAUSE_MILLIS = 20;

  private Waiting() {}

  /** Whether it came in time; not where the wait was interrupted. */
  static boolean until(BooleanSupplier come, long atMostNanos) {
    long started = System.nanoTime();
    while (!come.getAsBoolean()) {
      if (System.nanoTime() - started > atMostNanos) {
        return false;
      }
      try {
        Thread.sleep(PAUSE_MILLIS);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return false;
      }
    }
    return true;
  }
}
