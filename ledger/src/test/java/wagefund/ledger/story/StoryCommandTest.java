package wagefund.ledger.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class StoryCommandTest {

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @Test
  void a_file_that_cannot_be_read_is_exit_code_2_and_nothing_is_run() {
    assertThat(
            run(
                "../docs/examples/story-4-xian.yaml",
                "src/test/resources/stories/wrong/not-yaml.yaml"))
        .isEqualTo(StoryCommand.UNREADABLE);
    assertThat(out.toString(StandardCharsets.UTF_8)).isEmpty();
    assertThat(err.toString(StandardCharsets.UTF_8)).contains("not-yaml.yaml:", "this is not YAML");
  }

  @Test
  void an_unknown_option_is_exit_code_2() {
    assertThat(run("--verbose", "story.yaml")).isEqualTo(StoryCommand.UNREADABLE);
    assertThat(err.toString(StandardCharsets.UTF_8)).contains("unknown option --verbose");
  }

  @Test
  void without_a_file_it_says_where_help_is() {
    assertThat(run()).isEqualTo(StoryCommand.UNREADABLE);
    assertThat(err.toString(StandardCharsets.UTF_8)).contains("story --help");
  }

  @Test
  void help_is_printed_when_asked_for() {
    assertThat(run("--help")).isEqualTo(StoryCommand.AGREES);
    assertThat(out.toString(StandardCharsets.UTF_8)).contains("story FILE...", "--keep");
  }

  private int run(String... args) {
    return StoryCommand.run(
        List.of(args),
        new PrintStream(out, true, StandardCharsets.UTF_8),
        new PrintStream(err, true, StandardCharsets.UTF_8));
  }
}
