package wagefund.ledger.story;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * A story as its file tells it.
 *
 * @param name short, for keys and numbers
 * @param officers everybody who may act, by name
 */
record Story(
    String name, String title, Path file, Map<String, Officer> officers, List<Step> steps) {

  boolean restarts() {
    return steps.stream()
        .flatMap(step -> step.deeds().stream())
        .anyMatch(deed -> deed.action().kind() == Kind.RESTART);
  }
}
