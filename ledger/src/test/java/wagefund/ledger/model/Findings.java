package wagefund.ledger.model;

import java.util.ArrayList;
import java.util.List;

/** What was found not to hold; each finding begins with the number of its invariant. */
final class Findings {

  private final List<String> broken = new ArrayList<>();

  @SuppressWarnings("AnnotateFormatMethod")
  void mustHold(boolean holds, int invariant, String otherwise, Object... parts) {
    if (!holds) {
      broken.add("Invariant " + invariant + ": " + otherwise.formatted(parts));
    }
  }

  /** All that was found since this was asked the last time. */
  List<String> take() {
    List<String> found = List.copyOf(broken);
    broken.clear();
    return found;
  }
}
