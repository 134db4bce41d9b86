package wagefund.ledger.story;

import java.time.LocalDate;
import java.util.Optional;

/**
 * One thing that one officer does.
 *
 * @param by the officer, or empty where none is needed
 * @param key an idempotency key of the story's own, or empty
 */
record Deed(
    Place place, LocalDate on, String by, Action action, String key, Optional<Refusal> refused) {

  String inWords() {
    return (by.isEmpty() ? "" : by + ": ") + action.inWords();
  }
}
