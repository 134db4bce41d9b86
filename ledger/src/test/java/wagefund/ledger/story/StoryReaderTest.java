package wagefund.ledger.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class StoryReaderTest {

  private static final Path WRONG = Path.of("src/test/resources/stories/wrong");

  /** Each file says in its first lines, after {@code # says}, what must be said of it. */
  @TestFactory
  Stream<DynamicTest> a_wrong_story_is_refused_with_line_column_and_what_is_allowed()
      throws IOException {
    List<Path> files;
    try (Stream<Path> found = Files.list(WRONG)) {
      files = found.sorted().toList();
    }
    assertThat(files).hasSizeGreaterThan(10);
    return files.stream().map(file -> DynamicTest.dynamicTest(name(file), () -> refuse(file)));
  }

  private static String name(Path file) {
    return file.getFileName().toString().replace(".yaml", "").replace('-', ' ');
  }

  private static void refuse(Path file) throws IOException {
    List<String> said =
        Files.readString(file)
            .lines()
            .filter(line -> line.startsWith("# says "))
            .map(line -> line.substring("# says ".length()))
            .toList();
    assertThat(said).isNotEmpty();
    assertThatThrownBy(() -> StoryReader.read(file))
        .isInstanceOfSatisfying(
            UnreadableStory.class,
            e -> {
              assertThat(e.problems()).hasSameSizeAs(said);
              for (int i = 0; i < said.size(); i++) {
                assertThat(e.problems().get(i)).startsWith(file + ":" + said.get(i));
              }
            });
  }

  @Test
  void a_file_that_is_not_there_is_a_problem_of_its_own() {
    assertThatThrownBy(() -> StoryReader.read(Path.of("nowhere.yaml")))
        .isInstanceOf(UnreadableStory.class)
        .hasMessage("nowhere.yaml:1:1: there is no such file");
  }

  @Test
  void names_of_fields_and_words_may_be_written_with_blanks_hyphens_and_capitals() {
    Story story =
        read(
            """
            story: s
            title: t
            format: 1
            steps:
              - {on: 2025年1月6日, do: Establish-Fund, fund: f, scheme: jinzhou-2018-case}
              - {do: receive_capital, amount: '￥5,000.00元', source: allocation}
            """);
    assertThat(story.steps().get(0).deeds().get(0).by()).isEqualTo("fund-manager");
    assertThat(story.steps().get(1).deeds().get(0).action().body().path("amount").asText())
        .isEqualTo("5000.00");
  }

  @Test
  void an_action_may_stand_with_its_fields_below_it() {
    Story story =
        read(
            """
            story: s
            title: t
            format: 1
            steps:
              - on: 2025-01-06
                by: fund-manager
                do:
                  establish fund:
                    fund: f
                    scheme: jinzhou-2018-case
                expect: {bank: 0}
            """);
    assertThat(story.steps().get(0).expected())
        .containsExactly(new Expectation("fund f bank", "0.00"));
  }

  @Test
  void the_same_name_is_the_same_person_and_another_name_another() {
    Story story =
        read(
            """
            story: s
            title: t
            format: 1
            steps:
              - {on: 2025-01-06, do: open case, case: a, workers: {甲: {2024-12: 100}, 乙: {2024-12: 5}}}
              - {do: open case, case: b, workers: [{worker: 甲, month: 2024-11, amount: 7}]}
            """);
    assertThat(worker(story, 0, 0, "idNumber"))
        .isEqualTo(worker(story, 1, 0, "idNumber"))
        .isNotEqualTo(worker(story, 0, 1, "idNumber"));
  }

  private static String worker(Story story, int step, int worker, String field) {
    return story
        .steps()
        .get(step)
        .deeds()
        .get(0)
        .action()
        .body()
        .path("workers")
        .path(worker)
        .path(field)
        .asText();
  }

  @Test
  void a_shipped_scheme_may_be_taken_with_other_figures() {
    Story story =
        read(
            """
            story: s
            title: t
            format: 1
            steps:
              - on: 2025-01-06
                do: establish fund
                fund: f
                scheme: jinzhou-2018-case
                minimumWage: 2260.00
                changes: {version: 2}
            """);
    String content =
        story.steps().get(0).deeds().get(0).action().body().path("scheme").path("content").asText();
    assertThat(content).contains("\"amount\":2260", "\"version\":2", "\"fifth-of-arrears\"");
  }

  private static Story read(String text) {
    return StoryReader.read(Path.of("story.yaml"), text);
  }
}
