package wagefund.ledger.scheme.domain;

import java.util.ArrayList;
import java.util.List;
import wagefund.ledger.kernel.ErrorCode;
import wagefund.ledger.kernel.Facts;
import wagefund.ledger.kernel.Malformed;

/** Collects all that is wrong with a scheme file, so that its author sees everything at once. */
final class Problems {

  private static final int LIMIT = 200;

  private final List<Malformed.Problem> found = new ArrayList<>();

  void add(ErrorCode code, Facts facts, Node.Place place) {
    if (found.size() < LIMIT) {
      found.add(new Malformed.Problem(code, facts, place.toString()));
    }
  }

  int count() {
    return found.size();
  }

  /**
   * @throws Malformed with every problem, where there is any
   */
  void throwIfAny() {
    if (!found.isEmpty()) {
      throw new Malformed(found);
    }
  }
}
