package wagefund.ledger.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Every decision is on one page of the same form, and can be found. */
class DecisionsTest {

  private static final List<String> PARTS =
      List.of(
          "Status: ",
          "Date: ",
          "## Drivers",
          "## Options",
          "## Decision",
          "## Consequences",
          "## How enforced");

  private static final Path FOLDER = Sources.root().resolve("docs/decisions");

  @Test
  void every_decision_has_all_its_parts_in_order() {
    for (Path page : pages()) {
      assertThat(Sources.read(page)).as(page.toString()).containsSubsequence(PARTS);
    }
  }

  @Test
  void decisions_are_numbered_without_a_gap() {
    List<String> numbers =
        pages().stream().map(p -> p.getFileName().toString().substring(0, 4)).toList();
    List<String> expected =
        IntStream.rangeClosed(1, numbers.size()).mapToObj("%04d"::formatted).toList();
    assertThat(numbers).isEqualTo(expected);
  }

  @Test
  void the_index_names_every_decision_by_its_title() {
    String index = Sources.read(FOLDER.resolve("README.md"));
    for (Path page : pages()) {
      String title =
          Sources.read(page).lines().findFirst().orElseThrow().substring("# 0000. ".length());
      assertThat(index).contains("](" + page.getFileName() + ") | " + title + " |");
    }
  }

  private static List<Path> pages() {
    return Sources.below(FOLDER).stream()
        .filter(p -> p.getFileName().toString().matches("\\d{4}-.*\\.md"))
        .toList();
  }
}
