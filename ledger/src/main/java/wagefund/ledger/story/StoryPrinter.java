package wagefund.ledger.story;

import java.io.PrintStream;
import java.util.List;

/** Prints a story while it runs: each step, and what was compared after it. */
final class StoryPrinter {

  private final PrintStream out;
  private final boolean coloured;
  private final boolean onlyDifferences;

  StoryPrinter(PrintStream out, boolean coloured) {
    this(out, coloured, false);
  }

  private StoryPrinter(PrintStream out, boolean coloured, boolean onlyDifferences) {
    this.out = out;
    this.coloured = coloured;
    this.onlyDifferences = onlyDifferences;
  }

  /** Prints one line a step, and only what differs. */
  static StoryPrinter ofProgress(PrintStream out) {
    return new StoryPrinter(out, false, true);
  }

  void begin(Story story) {
    out.println(story.name() + ": " + story.title());
  }

  void step(Step step, List<Row> compared) {
    List<Row> rows = compared;
    out.println("  " + step.number() + ". " + step.deeds().get(0).on() + " " + step.inWords());
    if (onlyDifferences) {
      rows = rows.stream().filter(row -> !row.agrees()).toList();
    } else if (!step.note().isEmpty()) {
      out.println("     " + step.note());
    }
    out.print(new Table(rows, coloured).lines());
  }

  void end(StoryResult result) {
    int all = result.story().steps().size();
    String steps =
        result.steps() == all ? all + " steps" : "stopped at step " + result.steps() + " of " + all;
    out.println(
        (result.agrees() ? "✓ " : "✗ ")
            + result.story().name()
            + ": "
            + steps
            + ", "
            + result.rows().size()
            + " comparisons, "
            + result.differences()
            + " differences");
    out.println();
    out.flush();
  }
}
