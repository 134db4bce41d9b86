package wagefund.ledger.story;

import java.util.List;

/**
 * What came of a story.
 *
 * @param steps how many steps were done
 * @param rows all comparisons made
 */
record StoryResult(Story story, int steps, List<Row> rows) {

  long differences() {
    return rows.stream().filter(row -> !row.agrees()).count();
  }

  boolean agrees() {
    return differences() == 0 && steps == story.steps().size();
  }
}
