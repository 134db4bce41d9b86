package wagefund.verifier;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import com.zaxxer.hikari.HikariDataSource;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.Signature;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import wagefund.ledger.RunningLedger;
import wagefund.ledger.platform.export.ExportCommand;
import wagefund.ledger.seal.store.Checkpoint;
import wagefund.ledger.seal.store.CheckpointKeys;
import wagefund.ledger.seal.store.Checkpoints;

/**
 * The export of the example, proved without the ledger; and what becomes of it when it is changed.
 */
@ExtendWith(RunningLedger.class)
class VerifierTest {

  private static final int FLIPS_PER_FILE = 5;

  private final HikariDataSource source;
  private final Checkpoints checkpoints;
  private final CheckpointKeys keys;
  @TempDir private Path folder;

  VerifierTest(HikariDataSource source, Checkpoints checkpoints, CheckpointKeys keys) {
    this.source = source;
    this.checkpoints = checkpoints;
    this.keys = keys;
  }

  private Path export() {
    Path to = folder.resolve("export");
    assertThat(checkpoints.cover()).isPresent();
    int exitCode =
        ExportCommand.run(
            List.of(
                "proof",
                "--to=" + to,
                "--keys=" + keys.folder(),
                "--database-url=" + source.getJdbcUrl(),
                "--database-user=" + source.getUsername(),
                "--database-password=" + source.getPassword()));
    assertThat(exitCode).isZero();
    return to;
  }

  private static String verify(int expected, String... args) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    int exitCode = Verifier.run(args, new PrintStream(out, true, StandardCharsets.UTF_8));
    String said = out.toString(StandardCharsets.UTF_8);
    assertThat(exitCode).as(said).isEqualTo(expected);
    return said;
  }

  @Test
  void an_export_is_proved_and_names_what_was_noted_before() {
    Path export = export();
    Checkpoint noted = checkpoints.latest().orElseThrow();

    assertThat(verify(0, export.toString())).contains("PROVED").contains("key " + noted.key());
    assertThat(
            verify(
                0,
                export.toString(),
                "--key=" + noted.key(),
                "--checkpoint=" + noted.number() + ":" + noted.root()))
        .contains("PROVED");
    assertThat(verify(1, export.toString(), "--key=" + "0".repeat(64))).contains("not trusted");
    assertThat(verify(1, export.toString(), "--checkpoint=1:" + "0".repeat(64)))
        .contains("is not among them");
    assertThat(verify(2, export + "-none")).contains("There is no folder");
    assertThat(verify(0, "--help")).contains("Exit code 0");
  }

  /** Only the classes of the verifier, in a folder of their own, under a Java of their own. */
  @Test
  void another_machine_needs_nothing_but_java() throws Exception {
    Path export = export();
    Path alone = Files.createDirectories(folder.resolve("alone/wagefund/verifier"));
    for (Path file : classFiles()) {
      Files.copy(file, alone.resolve(file.getFileName().toString()));
    }
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                folder.resolve("alone").toString(),
                "wagefund.verifier.Verifier",
                export.toString())
            .redirectErrorStream(true)
            .start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

    assertThat(process.waitFor()).as(said).isZero();
    assertThat(said).endsWith("PROVED\n");
  }

  private static List<Path> classFiles() throws IOException, URISyntaxException {
    Path classes =
        Path.of(Verifier.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    try (Stream<Path> files = Files.list(classes.resolve("wagefund/verifier"))) {
      return files.toList();
    }
  }

  @Test
  void the_verifier_knows_nothing_but_java() {
    JavaClasses classes =
        new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("wagefund.verifier");

    assertThat(classes.size()).isGreaterThan(8);
    ArchRuleDefinition.classes()
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage("java..", "wagefund.verifier", "org.jspecify.annotations")
        .check(classes);
  }

  @TestFactory
  Stream<DynamicTest> a_flipped_byte_is_found_in() throws IOException {
    Path export = export();
    long seed = 20_261_126L;
    List<DynamicTest> tests = new ArrayList<>();
    try (Stream<Path> files = Files.list(export)) {
      for (Path file : files.sorted().toList()) {
        Random random = new Random(seed + file.getFileName().hashCode());
        for (int i = 0; i < FLIPS_PER_FILE; i++) {
          long place = (long) (random.nextDouble() * Files.size(file));
          int bit = 1 << random.nextInt(8);
          tests.add(
              DynamicTest.dynamicTest(
                  file.getFileName() + " at " + place + ", seed " + seed,
                  () -> assertFlipIsFound(export, file, (int) place, bit)));
        }
      }
    }
    assertThat(tests).hasSizeGreaterThan(10 * FLIPS_PER_FILE);
    return tests.stream();
  }

  private static void assertFlipIsFound(Path export, Path file, int place, int bit)
      throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    byte[] flipped = bytes.clone();
    flipped[place] ^= (byte) bit;
    Files.write(file, flipped);
    try {
      String said = verify(1, export.toString());
      String name = file.getFileName().toString();
      assertThat(said).contains("NOT PROVED. ");
      if (!name.equals("manifest.txt")) {
        assertThat(said).contains(name + ", line " + lineOf(flipped, bytes, place) + ": ");
      }
    } finally {
      Files.write(file, bytes);
    }
  }

  /** In which line a byte stands; of a line's end that was changed, the line that it ended. */
  private static long lineOf(byte[] flipped, byte[] bytes, int place) {
    long line = 1;
    for (int i = 0; i < place; i++) {
      line += bytes[i] == '\n' ? 1 : 0;
    }
    assertThat(flipped).hasSameSizeAs(bytes);
    return line;
  }

  /** Whoever can compute marks and hashes, but has not the key, is found by what he changed. */
  @Test
  void a_forger_who_writes_marks_anew_is_found_by_the_figures() throws IOException {
    Path export = export();
    forge(export.resolve("voucher_lines.tsv"), "amount_fen", "1");
    assertThat(verify(1, export.toString())).contains("vouchers.tsv, line 2: debits are");
  }

  @Test
  void a_forger_is_found_in_each_of_the_books() throws IOException {
    Path export = export();
    for (String[] cell :
        new String[][] {
          {"balances.tsv", "debit_fen", "balances.tsv, line 2: the vouchers give"},
          {"figures.tsv", "debit_less_credit", "figures.tsv, line 2: the vouchers give"},
          {"statement_totals.tsv", "fen", "statement_totals.tsv, line 2: the movements give"},
          {"vouchers.tsv", "number", "vouchers.tsv, line 2: the number should be 1"},
          {"checkpoints.tsv", "size", "checkpoints.tsv, line "},
          {"events.tsv", "sequence_number", "events.tsv, line 2: the event "},
          {"sealed_log.tsv", "seq", "sealed_log.tsv, line 2: the entry should be number 1"}
        }) {
      Path file = export.resolve(cell[0]);
      byte[] before = Files.readAllBytes(file);
      forge(file, cell[1], "1");
      assertThat(verify(1, export.toString())).contains(cell[2]);
      Files.write(file, before);
    }
    forge(export.resolve("vouchers.tsv"), "summary", "x");
    assertThat(verify(1, export.toString())).contains("vouchers.tsv: the file is not the one");
  }

  /** Appends to a cell of the first row, and gives every line its mark. */
  private static void forge(Path file, String column, String more) throws IOException {
    List<String> lines = Files.readAllLines(file);
    int at = List.of(lines.get(0).split("\t", -1)).indexOf(column);
    StringBuilder forged = new StringBuilder();
    String mark = "";
    for (int i = 0; i < lines.size(); i++) {
      String content = lines.get(i).substring(0, lines.get(i).lastIndexOf('\t'));
      if (i == 1) {
        String[] cells = content.split("\t", -1);
        cells[at] += more;
        content = String.join("\t", cells);
      }
      mark =
          Hashes.hex(
                  Hashes.sha256(
                      mark.getBytes(StandardCharsets.UTF_8),
                      content.getBytes(StandardCharsets.UTF_8)))
              .substring(0, Table.MARK);
      forged.append(content).append('\t').append(mark).append('\n');
    }
    Files.writeString(file, forged);
  }

  @Test
  void an_export_that_was_broken_off_goes_on_where_it_was() throws IOException {
    Path export = export();
    Map<String, String> whole = contents(export);
    Path events = export.resolve("events.tsv");
    byte[] bytes = Files.readAllBytes(events);
    String position =
        whole.get("manifest.txt").lines().filter(l -> l.startsWith("position ")).findFirst().get();
    Files.delete(export.resolve("manifest.txt"));
    Files.delete(events);
    Files.delete(export.resolve("vouchers.tsv"));
    Files.write(
        export.resolve("events.tsv.part"), java.util.Arrays.copyOf(bytes, bytes.length / 2));
    Files.writeString(export.resolve("export.state"), position + "\n");
    assertThat(verify(1, export.toString())).contains("the export was not finished");

    export();

    assertThat(verify(0, export.toString())).contains("PROVED");
    assertThat(contents(export).get("events.tsv")).isEqualTo(whole.get("events.tsv"));
    assertThat(contents(export).keySet()).isEqualTo(whole.keySet());
  }

  private static Map<String, String> contents(Path export) throws IOException {
    Map<String, String> contents = new TreeMap<>();
    try (Stream<Path> files = Files.list(export)) {
      for (Path file : files.toList()) {
        contents.put(file.getFileName().toString(), Files.readString(file));
      }
    }
    return contents;
  }

  @Test
  void sm2_is_verified_as_others_sign_it() throws Exception {
    var provider = new BouncyCastleProvider();
    var generator = java.security.KeyPairGenerator.getInstance("EC", provider);
    generator.initialize(new java.security.spec.ECGenParameterSpec("sm2p256v1"));
    for (int i = 0; i < 20; i++) {
      var pair = generator.generateKeyPair();
      byte[] text = "国密".repeat(i * 7).getBytes(StandardCharsets.UTF_8);
      Signature signature = Signature.getInstance("SM3withSM2", provider);
      signature.initSign(pair.getPrivate());
      signature.update(text);
      byte[] signed = signature.sign();
      byte[] key = pair.getPublic().getEncoded();

      assertThat(Sm2.verifies(key, text, signed)).isTrue();
      assertThat(Sm2.verifies(key, (i + "x").getBytes(StandardCharsets.UTF_8), signed)).isFalse();
    }
    assertThat(Hashes.hex(Sm2.sm3("abc".getBytes(StandardCharsets.US_ASCII))))
        .isEqualTo("66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0");
  }
}
