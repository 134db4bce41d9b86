package wagefund.ledger.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import java.nio.file.Path;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The glossary names what the code has, and says of the rest that it comes later. */
class GlossaryTest {

  private static final Path FILE = Sources.root().resolve("docs/glossary.md");

  /** The second cell of a row: a name in code, perhaps marked. */
  private static final Pattern NAME =
      Pattern.compile("(?m)^(\\| [^|]+ \\| )`(\\w+)`( \\*later\\*)? \\|");

  @Test
  void a_term_is_a_class_or_is_marked_as_coming_later() {
    Set<String> classes =
        Code.OURS.stream()
            .filter(JavaClass::isTopLevelClass)
            .map(JavaClass::getSimpleName)
            .collect(Collectors.toSet());

    Approved.check(FILE, marked(Sources.read(FILE), classes));
  }

  @Test
  void a_false_mark_is_found_either_way() {
    String text = "| 垫付 | `Advance` *later* | Paid ahead. |\n| 追偿 | `Recovery` | Got back. |\n";

    assertThat(marked(text, Set.of("Advance")))
        .isEqualTo("| 垫付 | `Advance` | Paid ahead. |\n| 追偿 | `Recovery` *later* | Got back. |\n");
  }

  private static String marked(String text, Set<String> classes) {
    Matcher rows = NAME.matcher(text);
    return rows.replaceAll(
        row -> {
          String name = row.group(2);
          String mark = classes.contains(name) ? "" : " *later*";
          return Matcher.quoteReplacement(row.group(1) + "`" + name + "`" + mark + " |");
        });
  }
}
