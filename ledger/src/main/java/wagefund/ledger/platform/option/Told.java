package wagefund.ledger.platform.option;

import java.util.ArrayList;
import java.util.List;
import wagefund.ledger.kernel.Malformed;

/** Tells on one line all that is wrong with a file, each with its place. */
final class Told {

  private Told() {}

  static String of(Malformed malformed) {
    List<String> lines = new ArrayList<>();
    for (Malformed.Problem problem : malformed.problems()) {
      String text = problem.facts().fill(problem.code().en());
      lines.add(
          (problem.place().isEmpty() ? "" : problem.place() + ": ")
              + problem.code().name()
              + ", "
              + text);
    }
    return String.join("; ", lines);
  }
}
