package wagefund.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CommandLineTest {

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  private final List<String> asked = new ArrayList<>();

  private int run(String... args) {
    PrintStream o = new PrintStream(out, true, StandardCharsets.UTF_8);
    PrintStream e = new PrintStream(err, true, StandardCharsets.UTF_8);
    Subcommand count =
        Subcommand.of(
            "count",
            "count THINGS\n",
            rest -> {
              asked.addAll(rest);
              return 7;
            });
    return new CommandLine(List.of(new Serve(o, e), count), o, e).run(args);
  }

  private String said() {
    return err.toString(StandardCharsets.UTF_8);
  }

  @Test
  void a_command_gets_what_follows_its_name() {
    assertThat(run("count", "one", "--two=2")).isEqualTo(7);
    assertThat(asked).containsExactly("one", "--two=2");
  }

  @Test
  void help_lists_every_command_and_each_has_its_own() {
    assertThat(run("--help")).isZero();
    assertThat(out.toString(StandardCharsets.UTF_8)).contains("serve [options]", "count THINGS");
    assertThat(run("count", "--help")).isZero();
    assertThat(asked).isEmpty();
  }

  @Test
  void what_is_not_known_is_named_in_one_line() {
    assertThat(run("sevre")).isEqualTo(2);
    assertThat(said().lines()).hasSize(1);
    assertThat(said()).contains("sevre", "serve, count");
    assertThat(run("serve", "--prot=8080")).isEqualTo(2);
    assertThat(said()).contains("--prot=8080", "--port");
    assertThat(run("--port")).isEqualTo(2);
    assertThat(run("--data-dir=")).isEqualTo(2);
    assertThat(said().lines()).hasSize(4);
  }

  @Test
  void a_port_that_is_none_is_named_in_one_line() {
    assertThat(run("--port=eighty")).isEqualTo(1);
    assertThat(run("--port=65536")).isEqualTo(1);
    assertThat(said().lines()).hasSize(2).allMatch(line -> line.contains("Not a port"));
  }

  @Test
  void a_database_that_cannot_be_reached_is_named_in_one_line(@TempDir Path folder)
      throws Exception {
    assertThat(
            lines(
                folder,
                "--database-url=jdbc:mysql://127.0.0.1:1/ledger",
                "--database-password=secret"))
        .singleElement()
        .asString()
        .contains("127.0.0.1:1")
        .doesNotContain("secret");
    assertThat(lines(folder, "--database-url=nonsense"))
        .singleElement()
        .asString()
        .contains("nonsense");
  }

  @Test
  void a_data_directory_that_is_a_file_is_named_in_one_line(@TempDir Path folder) throws Exception {
    Path file = Files.createFile(folder.resolve("file"));

    assertThat(lines(folder, "--data-dir=" + file))
        .singleElement()
        .asString()
        .contains(file.toString());
  }

  @Test
  void a_port_in_use_is_named_in_one_line(@TempDir Path folder) throws Exception {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("0.0.0.0"))) {
      assertThat(lines(folder, "--data-dir=" + folder, "--port=" + taken.getLocalPort()))
          .singleElement()
          .asString()
          .contains("port " + taken.getLocalPort() + " is in use");
    }
  }

  /** What a ledger of its own process says, where it cannot start. */
  private static List<String> lines(Path folder, String... args)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(
        List.of("-XX:TieredStopAtLevel=1", "-cp", System.getProperty("java.class.path")));
    command.add("wagefund.ledger.LedgerApplication");
    command.addAll(List.of(args));
    Path said = folder.resolve("said.txt");
    Process ledger =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(said.toFile()).start();
    assertThat(ledger.waitFor(180, TimeUnit.SECONDS)).isTrue();
    assertThat(ledger.exitValue()).isEqualTo(1);
    return Files.readAllLines(said);
  }
}
