package wagefund.ledger.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import wagefund.ledger.platform.export.SecondOpinion;

/** The stories that come with the ledger, run against a ledger of their own. */
class StoryExamplesTest {

  private static final Path EXAMPLES = Path.of("../docs/examples");

  @SuppressWarnings("NullAway.Init")
  private static OwnLedger ledger;

  @BeforeAll
  static void start() throws IOException {
    ledger = new OwnLedger(Path.of("target"), false);
  }

  @AfterAll
  static void stop() throws IOException {
    ledger.close();
  }

  @TestFactory
  Stream<DynamicTest> the_story_agrees() throws IOException {
    List<Path> files;
    try (Stream<Path> found = Files.list(EXAMPLES)) {
      files = found.filter(f -> f.toString().endsWith(".yaml")).sorted().toList();
    }
    assertThat(files).hasSizeGreaterThan(4);
    return files.stream()
        .map(
            file ->
                DynamicTest.dynamicTest(
                    file.getFileName().toString(),
                    () -> {
                      assertAgrees(StoryReader.read(file));
                      assertOthersAgree();
                    }));
  }

  /** The books of all stories so far, kept once more by programs that are not ours. */
  private static void assertOthersAgree() throws IOException {
    SecondOpinion others = ledger.parts().getBean(SecondOpinion.class);
    for (SecondOpinion.Opinion opinion : List.of(others.hledger(), others.beancount())) {
      assertThat(opinion.lines()).as(opinion.program()).isEmpty();
      assertThat(opinion.verdict()).isNotEqualTo(SecondOpinion.Verdict.DIFFERS);
    }
  }

  /** The story in the description of the format is what a stranger begins with. */
  @Test
  void the_story_in_the_description_of_the_format_agrees() throws IOException {
    String description = Files.readString(Path.of("../docs/story-format.md"));
    int begin = description.indexOf("```yaml\n") + "```yaml\n".length();
    String story = description.substring(begin, description.indexOf("```", begin));
    assertAgrees(StoryReader.read(Path.of("story-format.yaml"), story));
  }

  private static void assertAgrees(Story story) {
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    StoryResult result = run(story, printed);
    assertThat(result.agrees()).as(printed.toString(StandardCharsets.UTF_8)).isTrue();
  }

  private static StoryResult run(Story story, ByteArrayOutputStream printed) {
    PrintStream out = new PrintStream(printed, true, StandardCharsets.UTF_8);
    return new StoryRun(story, ledger, new StoryPrinter(out, false)).run();
  }

  @Test
  void one_fen_too_much_is_one_difference_and_both_figures_are_shown() {
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    Story story =
        StoryReader.read(
            Path.of("story.yaml"),
            """
            story: one-fen
            title: 多一分
            format: 1
            steps:
              - {on: 2025-01-06, do: establish fund, fund: f, scheme: jinzhou-2018-case}
              - {do: receive capital, amount: 100.00, expect: {bank: 100.01, available: 100.00}}
            """);
    StoryResult result = run(story, printed);
    assertThat(result.agrees()).isFalse();
    assertThat(result.differences()).isOne();
    assertThat(printed.toString(StandardCharsets.UTF_8))
        .contains("✗ fund f bank       expected 100.01  actual 100.00");
  }

  @Test
  void a_refusal_that_was_not_told_stops_the_story() {
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    Story story =
        StoryReader.read(
            Path.of("story.yaml"),
            """
            story: wrong-officer
            title: 无权
            format: 1
            steps:
              - {on: 2025-01-06, by: clerk, do: establish fund, fund: f, scheme: jinzhou-2018-case}
              - {do: receive capital, amount: 100.00}
            """);
    StoryResult result = run(story, printed);
    assertThat(result.agrees()).isFalse();
    assertThat(result.steps()).isOne();
    assertThat(printed.toString(StandardCharsets.UTF_8)).contains("stopped at step 1 of 2");
  }
}
