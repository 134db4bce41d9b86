package wagefund.ledger.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** No line of the project speaks of one machine or of work put off. */
class WordsTest {

  private static final Set<String> READ_AS_TEXT =
      Set.of(
          "java",
          "xml",
          "yaml",
          "yml",
          "sql",
          "md",
          "json",
          "properties",
          "html",
          "css",
          "js",
          "jrxml",
          "txt",
          "csv",
          "sh",
          "run",
          "config",
          "gitignore");

  /** Written so that this file does not hold what it looks for. */
  private static final Map<String, Pattern> FORBIDDEN =
      Map.of(
          "work put off", Pattern.compile("\\b(TO" + "DO|FIX" + "ME|X" + "XX)\\b"),
          "a path of one machine",
              Pattern.compile(
                  "(^|[\\s\"'`(=:])/(ho"
                      + "me|ro"
                      + "ot|Us"
                      + "ers|wo"
                      + "rk|tm"
                      + "p|mn"
                      + "t)/[\\w.]"),
          "a drive of one machine", Pattern.compile("\\b[A-Z]:\\\\(Us" + "ers|wo" + "rk)"));

  @Test
  void no_line_speaks_of_one_machine_or_of_work_put_off() {
    List<String> found = new ArrayList<>();
    for (Path file : Sources.below(Sources.root())) {
      if (READ_AS_TEXT.contains(ending(file)) && !file.toString().contains(".min.")) {
        found.addAll(forbiddenIn(Sources.root().relativize(file).toString(), Sources.read(file)));
      }
    }
    assertThat(found).isEmpty();
  }

  @Test
  void such_a_line_is_found() {
    String later = "// TO" + "DO later";
    String machine = "path=/ho" + "me/somebody";
    assertThat(forbiddenIn("A.java", "class A {\n" + later + "\n}"))
        .containsExactly("A.java:2 work put off: " + later);
    assertThat(forbiddenIn("a.yaml", machine))
        .containsExactly("a.yaml:1 a path of one machine: " + machine);
    assertThat(forbiddenIn("a.md", "GET /api/v1/funds, the worker's home/office")).isEmpty();
  }

  private static List<String> forbiddenIn(String name, String text) {
    List<String> found = new ArrayList<>();
    List<String> lines = text.lines().toList();
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      int number = i + 1;
      FORBIDDEN.forEach(
          (what, pattern) -> {
            if (pattern.matcher(line).find()) {
              found.add(name + ":" + number + " " + what + ": " + line.strip());
            }
          });
    }
    return found;
  }

  private static String ending(Path file) {
    String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
    return name.substring(name.lastIndexOf('.') + 1);
  }
}
