package wagefund.ledger.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import wagefund.ledger.casefile.roster.Roster;
import wagefund.ledger.casefile.roster.RosterReader;
import wagefund.ledger.kernel.Money;

class RosterCommandTest {

  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @Test
  void what_it_writes_can_be_read_and_adds_up(@TempDir Path folder) throws IOException {
    for (String name : List.of("roster.csv", "roster.xlsx")) {
      Path file = folder.resolve(name);
      assertThat(run(file.toString(), "--workers=12", "--total=60000.01")).isZero();
      Roster roster =
          new RosterReader(LocalDate.of(2025, 1, 6)).read(Files.readAllBytes(file)).roster();
      assertThat(roster.lines()).hasSize(12);
      assertThat(roster.total()).isEqualTo(Money.ofYuan("60000.01"));
    }
  }

  @Test
  void a_total_that_is_too_small_is_exit_code_2(@TempDir Path folder) {
    Path file = folder.resolve("roster.csv");
    assertThat(run(file.toString(), "--total=100.00")).isEqualTo(2);
    assertThat(err.toString(StandardCharsets.UTF_8)).startsWith("ROSTER_IMPOSSIBLE: ");
    assertThat(file).doesNotExist();
  }

  @Test
  void an_unknown_option_is_exit_code_2(@TempDir Path folder) {
    assertThat(run(folder.resolve("a.csv").toString(), "--people=3")).isEqualTo(2);
    assertThat(err.toString(StandardCharsets.UTF_8)).contains("unknown option --people=3");
  }

  private int run(String... args) {
    return RosterCommand.run(
        List.of(args),
        new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8),
        new PrintStream(err, true, StandardCharsets.UTF_8));
  }
}
