package wagefund.ledger.platform.web;

import java.util.function.Supplier;
import wagefund.ledger.kernel.Malformed;

/** Says where in a request something is wrong. */
public final class Places {

  private Places() {}

  /** Reads a value; what is wrong with it is wrong at this place. */
  public static <T> T at(String place, Supplier<T> reading) {
    try {
      return reading.get();
    } catch (Malformed malformed) {
      throw Translation.at(malformed, place);
    }
  }
}
