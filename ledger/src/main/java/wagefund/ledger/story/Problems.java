package wagefund.ledger.story;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What is wrong with a story file, gathered so that its author sees all of it at once. */
final class Problems {

  private static final int LIMIT = 50;

  private final Path file;
  private final List<String> found = new ArrayList<>();

  Problems(Path file) {
    this.file = file;
  }

  void add(Place place, String what) {
    String problem = file + ":" + place + ": " + what;
    if (found.size() < LIMIT && !found.contains(problem)) {
      found.add(problem);
    }
  }

  void throwIfAny() {
    if (!found.isEmpty()) {
      throw new UnreadableStory(found);
    }
  }
}
