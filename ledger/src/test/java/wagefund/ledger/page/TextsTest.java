package wagefund.ledger.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The pages say everything in both languages. */
class TextsTest {

  private static final Pattern KEY = Pattern.compile("#\\{([A-Za-z0-9_.]+)");

  @Test
  void both_languages_have_the_same_texts() throws IOException {
    assertThat(texts("messages.properties").keySet())
        .isEqualTo(texts("messages_en.properties").keySet());
  }

  @Test
  void no_text_is_empty_and_no_english_text_is_chinese() throws IOException {
    assertThat(texts("messages.properties").values()).noneMatch(t -> t.toString().isBlank());
    assertThat(texts("messages_en.properties").values())
        .noneMatch(t -> t.toString().isBlank() || t.toString().matches("(?s).*\\p{IsHan}.*"));
  }

  @Test
  void every_text_that_a_template_asks_for_is_there() throws IOException {
    Set<Object> missing = new TreeSet<>();
    try (Stream<Path> templates = Files.list(Path.of("src/main/resources/templates"))) {
      for (Path template : templates.toList()) {
        KEY.matcher(Files.readString(template))
            .results()
            .map(m -> m.group(1))
            .forEach(missing::add);
      }
    }
    assertThat(missing).isNotEmpty();
    missing.removeAll(texts("messages.properties").keySet());
    assertThat(missing).isEmpty();
  }

  private static Properties texts(String name) throws IOException {
    Properties texts = new Properties();
    try (var in =
        new InputStreamReader(
            TextsTest.class.getResourceAsStream("/" + name), StandardCharsets.UTF_8)) {
      texts.load(in);
    }
    return texts;
  }
}
