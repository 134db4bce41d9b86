package wagefund.ledger.platform.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import wagefund.ledger.LedgerApplication;
import wagefund.ledger.seal.store.VerifyCommand;

/** A ledger is killed by force within a package, and then within a rebuild; the work goes on. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class KilledWorkTest {

  private static final Path DATA =
      Path.of("target", "killed-work-" + ProcessHandle.current().pid()).toAbsolutePath();
  private static final int ENOUGH_PARTS = 12;

  private static Process start(Path said, String... command) throws IOException {
    List<String> all =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path")));
    all.addAll(List.of(command));
    return new ProcessBuilder(all).redirectErrorStream(true).redirectOutput(said.toFile()).start();
  }

  /** The last whole line that tells how far the package is: its id, its parts, its state. */
  private static List<String> reached(Path said) throws IOException {
    String text = Files.readString(said);
    List<String> told =
        text.substring(0, text.lastIndexOf('\n') + 1)
            .lines()
            .filter(line -> line.startsWith("PARTS "))
            .toList();
    return told.isEmpty()
        ? List.of("PARTS", "", "0", "")
        : List.of(told.get(told.size() - 1).split(" ", -1));
  }

  private static AuditPackage ready(AuditPackages packages, String id) throws Exception {
    long until = System.nanoTime() + Duration.ofMinutes(5).toNanos();
    while (packages.find(id).orElseThrow().status() != AuditPackage.Status.READY) {
      assertThat(packages.find(id).orElseThrow().problem()).isEmpty();
      assertThat(System.nanoTime()).isLessThan(until);
      Thread.sleep(50);
    }
    return packages.find(id).orElseThrow();
  }

  @Test
  @Order(1)
  void a_package_goes_on_where_it_was_and_is_the_same_to_the_byte() throws Exception {
    Path said = Files.createTempFile("killed-work", ".txt");
    Process ledger = start(said, WorkToBeKilled.class.getName(), DATA.toString());
    try {
      while (Integer.parseInt(reached(said).get(2)) < ENOUGH_PARTS && ledger.isAlive()) {
        Thread.sleep(5);
      }
    } finally {
      ledger.destroyForcibly();
      assertThat(ledger.waitFor(30, TimeUnit.SECONDS)).isTrue();
    }
    List<String> last = reached(said);
    assertThat(last.get(3)).as(Files.readString(said)).isEqualTo("RUNNING");
    String id = last.get(1);
    Path folder = DATA.resolve("audit-packages");
    assertThat(folder.resolve(id + ".parts").resolve("proof/manifest.txt")).exists();
    assertThat(folder.resolve(id + ".zip")).doesNotExist();

    try (ConfigurableApplicationContext again =
        new SpringApplicationBuilder(LedgerApplication.class)
            .run(
                "--server.port=0",
                "--ledger.clockwork=false",
                "--ledger.database.data-dir=" + DATA)) {
      AuditPackages packages = again.getBean(AuditPackages.class);
      AuditPackage killed = ready(packages, id);
      AuditPackage whole = ready(packages, WorkToBeKilled.ask(packages, "second"));

      assertThat(killed.knownSeq()).isEqualTo(whole.knownSeq());
      assertThat(killed.sha256()).isEqualTo(whole.sha256());
      assertThat(Files.mismatch(folder.resolve(id + ".zip"), folder.resolve(whole.id() + ".zip")))
          .isEqualTo(-1);
      assertThat(folder.resolve(id + ".parts")).doesNotExist();
    }
  }

  /** By the names alone: files come and go while the server works. */
  private static boolean isThere(String table) {
    String[] names = DATA.resolve("database").resolve("ledger").toFile().list();
    return names != null && Arrays.stream(names).anyMatch(name -> name.startsWith(table));
  }

  @Test
  @Order(2)
  void a_rebuild_that_was_killed_leaves_what_is_read_as_it_was_and_can_be_made_again()
      throws Exception {
    Path said = Files.createTempFile("killed-work", ".txt");
    Process rebuild =
        start(
            said, LedgerApplication.class.getName(), "rebuild", "--replace", "--data-dir=" + DATA);
    try {
      while (rebuild.isAlive() && !isThere("rb_voucher.")) {
        Thread.sleep(2);
      }
    } finally {
      rebuild.destroyForcibly();
      assertThat(rebuild.waitFor(30, TimeUnit.SECONDS)).isTrue();
    }
    assertThat(Files.readString(said)).doesNotContain("are in place");

    assertThat(told(VerifyCommand::run, "--data-dir=" + DATA)).contains("Equal: ");
    Process again =
        start(
            said, LedgerApplication.class.getName(), "rebuild", "--replace", "--data-dir=" + DATA);
    assertThat(again.waitFor()).as(Files.readString(said)).isZero();
    assertThat(Files.readString(said)).contains("Equal: ", "The rebuilt tables are in place.");
    assertThat(told(VerifyCommand::run, "--data-dir=" + DATA)).contains("Equal: ");
    assertThat(isThere("rb_")).isFalse();
    assertThat(isThere("was_")).isFalse();
  }

  /** A sub-command of the ledger. */
  private interface Subcommand {
    int run(List<String> args, PrintStream out, PrintStream err);
  }

  private static String told(Subcommand command, String option) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    PrintStream print = new PrintStream(out, true, StandardCharsets.UTF_8);
    int exitCode = command.run(List.of(option), print, print);
    assertThat(exitCode).as(out.toString(StandardCharsets.UTF_8)).isZero();
    return out.toString(StandardCharsets.UTF_8);
  }
}
