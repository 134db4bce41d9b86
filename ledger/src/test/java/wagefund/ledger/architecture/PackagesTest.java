package wagefund.ledger.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every package says what it is for, and that it holds no null. */
class PackagesTest {

  /** A comment that ends in a full stop, at once followed by the mark and the package. */
  private static final Pattern INTRODUCED =
      Pattern.compile("^/\\*\\*(?<purpose>.*?)\\*/\\s*@NullMarked\\s+package ", Pattern.DOTALL);

  @Test
  void every_package_has_a_purpose_and_is_null_marked() {
    List<String> found = new ArrayList<>();
    for (String module : List.of("reporting", "ledger")) {
      found.addAll(unintroduced(Sources.root().resolve(module).resolve("src/main/java")));
    }
    assertThat(found).isEmpty();
  }

  @Test
  void a_package_without_introduction_is_found(@TempDir Path folder) throws IOException {
    write(folder, "silent/Fund.java", "package silent;");
    write(folder, "empty/Fund.java", "package empty;");
    write(folder, "empty/package-info.java", "/** */\n@NullMarked\npackage empty;");
    write(folder, "nullable/Fund.java", "package nullable;");
    write(folder, "nullable/package-info.java", "/** Says what it is for. */\npackage nullable;");
    write(folder, "good/Fund.java", "package good;");
    write(folder, "good/package-info.java", "/** Says it. */\n@NullMarked\npackage good;");

    assertThat(unintroduced(folder)).containsExactlyInAnyOrder("silent", "empty", "nullable");
  }

  private static List<String> unintroduced(Path folder) {
    Set<Path> packages = new TreeSet<>();
    if (Files.isDirectory(folder)) {
      Sources.below(folder).stream()
          .filter(file -> file.toString().endsWith(".java"))
          .forEach(file -> packages.add(file.resolveSibling("")));
    }
    return packages.stream()
        .filter(p -> !isIntroduced(p.resolve("package-info.java")))
        .map(p -> folder.relativize(p).toString())
        .toList();
  }

  private static boolean isIntroduced(Path file) {
    if (!Files.isRegularFile(file)) {
      return false;
    }
    Matcher matcher = INTRODUCED.matcher(Sources.read(file).strip());
    return matcher.find() && isSentence(matcher.group("purpose").replaceAll("[\\s*]+", " "));
  }

  private static boolean isSentence(String text) {
    return text.strip().matches("[\\p{Lu}\\p{IsHan}{].*[.。]");
  }

  private static void write(Path folder, String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.resolveSibling(""));
    Files.writeString(file, text);
  }
}
