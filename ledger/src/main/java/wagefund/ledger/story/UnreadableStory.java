package wagefund.ledger.story;

import java.util.List;

/** A story file cannot be read, so nothing of it is run. */
final class UnreadableStory extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient List<String> problems;

  /**
   * @param problems each with file, line and column
   */
  UnreadableStory(List<String> problems) {
    super(String.join("\n", problems));
    this.problems = List.copyOf(problems);
  }

  List<String> problems() {
    return problems;
  }
}
