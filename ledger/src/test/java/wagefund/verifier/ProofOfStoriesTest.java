package wagefund.verifier;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import wagefund.ledger.story.AllStories;

/**
 * The export after each example story, taken to an empty folder with nothing beside it but the jar
 * of the verifier; and what the verifier says of it once anything in it was changed.
 */
@ExtendWith(AllStories.class)
class ProofOfStoriesTest {

  private static final String MANIFEST = "manifest.txt";

  private final AllStories stories;
  @TempDir private Path elsewhere;
  private Path export = Path.of("");

  ProofOfStoriesTest(AllStories stories) {
    this.stories = stories;
  }

  /** A small one, of the first story: it is verified some hundred times. */
  @BeforeEach
  void an_export_lies_elsewhere() throws IOException {
    export = copy(first(), "export");
  }

  private String first() {
    return stories.stories().get(0);
  }

  private String last() {
    return stories.stories().get(stories.stories().size() - 1);
  }

  private Path copy(String story, String name) throws IOException {
    Path to = Files.createDirectories(elsewhere.resolve(name));
    try (Stream<Path> files = Files.list(exportOf(story))) {
      for (Path file : files.toList()) {
        Files.copy(file, to.resolve(file.getFileName().toString()));
      }
    }
    return to;
  }

  private Path exportOf(String story) {
    return stories.exports().getOrDefault(story, Path.of(""));
  }

  private String verify(int expected, String... more) {
    List<String> args = new ArrayList<>(List.of(export.toString()));
    args.addAll(List.of(more));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    int exitCode =
        Verifier.run(
            args.toArray(String[]::new), new PrintStream(out, true, StandardCharsets.UTF_8));
    String said = out.toString(StandardCharsets.UTF_8);
    assertThat(exitCode).as(said).isEqualTo(expected);
    return said;
  }

  /** The jar as the build makes it: the classes of the verifier, and which of them is started. */
  private static Path jar(Path folder) throws IOException {
    Path classes =
        Path.of(Verifier.class.getProtectionDomain().getCodeSource().getLocation().getPath());
    Manifest manifest = new Manifest();
    manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
    manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, Verifier.class.getName());
    Path jar = folder.resolve("ledger-verifier.jar");
    try (OutputStream to = Files.newOutputStream(jar);
        JarOutputStream out = new JarOutputStream(to, manifest);
        Stream<Path> files = Files.list(classes.resolve("wagefund/verifier"))) {
      for (Path file : files.sorted().toList()) {
        out.putNextEntry(new JarEntry("wagefund/verifier/" + file.getFileName()));
        Files.copy(file, out);
        out.closeEntry();
      }
    }
    return jar;
  }

  @Test
  void the_jar_and_the_export_alone_prove_every_story() throws Exception {
    Path jar = jar(elsewhere);
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    for (String story : stories.stories()) {
      Path alone = copy(story, "alone-" + story);
      Files.copy(jar, alone.resolveSibling("ledger-verifier.jar." + story));
      ProcessBuilder run =
          new ProcessBuilder(
                  java,
                  "-XX:TieredStopAtLevel=1",
                  "-jar",
                  "ledger-verifier.jar." + story,
                  "alone-" + story)
              .directory(elsewhere.toFile())
              .redirectErrorStream(true);
      run.environment().clear();
      Process process = run.start();
      String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      assertThat(process.waitFor()).as(story + ": " + said).isZero();
      assertThat(said).as(story).contains("events, as they were sealed").endsWith("PROVED\n");
    }
  }

  @Test
  void every_cell_that_was_changed_is_named_by_file_and_line() throws IOException {
    int tried = 0;
    for (Path file : tables()) {
      List<String> lines = Files.readAllLines(file);
      int line = lines.size() / 2 == 0 ? 1 : Math.max(1, lines.size() / 2);
      for (int column = 0; column < cells(lines.get(0)).length; column++) {
        Files.writeString(file, join(changed(lines, line, column)));

        assertThat(verify(1))
            .as(file.getFileName() + ", column " + cells(lines.get(0))[column])
            .contains("NOT PROVED. " + file.getFileName() + ", line " + (line + 1) + ": ");
        tried++;
      }
      Files.writeString(file, join(lines));
    }
    assertThat(tried).isGreaterThan(80);
    assertThat(verify(0)).endsWith("PROVED\n");
  }

  /** Three hundred bytes anywhere in any file, the manifest among them, each by itself. */
  @Test
  void any_single_byte_that_was_changed_is_found_and_its_file_and_line_named() throws IOException {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    List<Path> files = new ArrayList<>(tables());
    files.add(export.resolve(MANIFEST));
    for (int i = 0; i < 300; i++) {
      Path file = files.get(i % files.size());
      byte[] whole = Files.readAllBytes(file);
      int at = random.nextInt(whole.length);
      byte[] changed = whole.clone();
      changed[at] ^= (byte) (1 + random.nextInt(255));
      Files.write(file, changed);

      String said = verify(1);
      String name = file.getFileName().toString();
      String what = "seed %d, change %d: byte %d of %s: %s".formatted(seed, i, at, name, said);
      assertThat(said).as(what).contains("NOT PROVED. " + name);
      if (!name.equals(MANIFEST) && at < whole.length - 1) {
        assertThat(said).as(what).contains(name + ", line " + lineOf(whole, at) + ": ");
      }
      Files.write(file, whole);
    }
    assertThat(verify(0)).endsWith("PROVED\n");
  }

  private static int lineOf(byte[] bytes, int at) {
    int line = 1;
    for (int i = 0; i < at; i++) {
      line += bytes[i] == '\n' ? 1 : 0;
    }
    return line;
  }

  /** Whoever also gives every line its mark anew has not the key: the file is still named. */
  @Test
  void every_cell_that_was_changed_with_all_marks_is_found() throws IOException {
    int tried = 0;
    for (Path file : tables()) {
      List<String> lines = Files.readAllLines(file);
      int line = Math.max(1, lines.size() / 2);
      for (int column = 0; column < cells(lines.get(0)).length - 1; column++) {
        Files.writeString(file, join(marked(changed(lines, line, column))));

        String said = verify(1);
        assertThat(said)
            .as(file.getFileName() + ", column " + cells(lines.get(0))[column])
            .contains("NOT PROVED. ")
            .doesNotContain("Exception");
        tried++;
      }
      Files.writeString(file, join(lines));
    }
    assertThat(tried).isGreaterThan(70);
  }

  @Test
  void a_file_that_is_missing_cut_off_or_too_much_is_named() throws IOException {
    for (Path file : tables()) {
      String name = file.getFileName().toString();
      byte[] whole = Files.readAllBytes(file);
      Files.delete(file);
      assertThat(verify(1)).contains("NOT PROVED. " + name + ": the file is missing");
      Files.write(file, new byte[0]);
      assertThat(verify(1)).contains("NOT PROVED. " + name);
      Files.write(file, Arrays.copyOf(whole, whole.length / 2));
      assertThat(verify(1)).contains("NOT PROVED. " + name);
      List<String> lines = Files.readAllLines(write(file, whole));
      Files.writeString(file, join(lines.subList(0, lines.size() - 1)));
      assertThat(verify(1)).as(name + " without its last line").contains("NOT PROVED. ");
      Files.write(file, whole);
    }
    Files.writeString(export.resolve("more.tsv"), "more\n");
    assertThat(verify(1)).contains("more.tsv: the file is not in the manifest");
    Files.delete(export.resolve("more.tsv"));
    Path manifest = export.resolve(MANIFEST);
    byte[] whole = Files.readAllBytes(manifest);
    Files.write(manifest, Arrays.copyOf(whole, whole.length / 2));
    assertThat(verify(1)).contains("NOT PROVED. manifest.txt");
    Files.delete(manifest);
    assertThat(verify(1)).contains("NOT PROVED. manifest.txt");
  }

  private static Path write(Path file, byte[] bytes) throws IOException {
    return Files.write(file, bytes);
  }

  @Test
  void two_lines_that_were_swapped_are_named_by_the_first() throws IOException {
    for (Path file : tables()) {
      List<String> lines = Files.readAllLines(file);
      if (lines.size() > 3) {
        List<String> swapped = new ArrayList<>(lines);
        Collections.swap(swapped, 2, 3);
        Files.writeString(file, join(swapped));
        assertThat(verify(1)).contains("NOT PROVED. " + file.getFileName() + ", line 3: ");
        Files.writeString(file, join(marked(swapped)));
        assertThat(verify(1)).contains("NOT PROVED. ").doesNotContain("Exception");
        Files.writeString(file, join(lines));
      }
    }
  }

  @Test
  void a_key_that_is_not_trusted_and_a_checkpoint_of_another_ledger_are_refused()
      throws IOException {
    String line = Files.readAllLines(export.resolve("keys.tsv")).get(1);
    String key = cells(line)[0];

    assertThat(verify(0, "--key=" + key)).endsWith("PROVED\n");
    assertThat(verify(1, "--key=" + "a".repeat(64))).contains("keys.tsv, line 2: ", "not trusted");
    assertThat(verify(1, "--checkpoint=1:" + "a".repeat(64))).contains("is not among them");
  }

  @Test
  void a_newer_export_holds_the_older_one_and_a_rewritten_one_does_not() throws IOException {
    export = copy(last(), "last");
    for (String older : stories.stories()) {
      assertThat(verify(0, "--older=" + exportOf(older))).endsWith("PROVED\n");
    }
    export = copy(first(), "first");
    assertThat(verify(1, "--older=" + exportOf(last()))).contains("is not among them");
    assertThat(verify(2, "--older=" + elsewhere.resolve("none"))).contains("There is no folder");
  }

  private List<Path> tables() throws IOException {
    try (Stream<Path> files = Files.list(export)) {
      List<Path> tables = files.filter(f -> f.toString().endsWith(".tsv")).sorted().toList();
      assertThat(tables).hasSize(10);
      return tables;
    }
  }

  private static String[] cells(String line) {
    return line.split("\t", -1);
  }

  /** One letter of one cell. */
  private static List<String> changed(List<String> lines, int line, int column) {
    List<String> changed = new ArrayList<>(lines);
    String[] cells = cells(lines.get(line));
    String cell = cells[column];
    cells[column] = cell.isEmpty() ? "1" : (cell.charAt(0) == '1' ? '2' : '1') + cell.substring(1);
    changed.set(line, String.join("\t", cells));
    return changed;
  }

  private static List<String> marked(List<String> lines) {
    List<String> marked = new ArrayList<>();
    String mark = "";
    for (String line : lines) {
      String content = line.substring(0, line.lastIndexOf('\t'));
      mark =
          Hashes.hex(
                  Hashes.sha256(
                      mark.getBytes(StandardCharsets.UTF_8),
                      content.getBytes(StandardCharsets.UTF_8)))
              .substring(0, Table.MARK);
      marked.add(content + "\t" + mark);
    }
    return marked;
  }

  private static String join(List<String> lines) {
    return String.join("\n", lines) + "\n";
  }
}
