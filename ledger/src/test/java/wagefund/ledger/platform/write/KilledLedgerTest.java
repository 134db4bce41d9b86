package wagefund.ledger.platform.write;

import static org.assertj.core.api.Assertions.assertThat;
import static wagefund.schema.read.Tables.FUND_MOVEMENT;
import static wagefund.schema.read.Tables.FUND_POSITION;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.jooq.DSLContext;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import wagefund.ledger.LedgerApplication;
import wagefund.ledger.fund.command.AskFundFigures;
import wagefund.ledger.fund.event.FundFigures;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class KilledLedgerTest {

  private static final int ENOUGH = 400;

  private final Path dataDir =
      Path.of("target", "killed-ledger-" + ProcessHandle.current().pid()).toAbsolutePath();

  @Test
  void nothing_acknowledged_is_missing_after_the_ledger_and_its_database_were_killed()
      throws Exception {
    Set<String> acknowledged = new HashSet<>(runUntilKilled("first", false));
    acknowledged.addAll(runUntilKilled("second", true));

    try (ConfigurableApplicationContext again =
        new SpringApplicationBuilder(LedgerApplication.class)
            .run(
                "--server.port=0",
                "--ledger.clockwork=false",
                "--ledger.database.data-dir=" + dataDir)) {
      FundFigures figures =
          again
              .getBean(CommandGate.class)
              .ask("killed", new AskFundFigures(LedgerToBeKilled.FUND), Optional.empty())
              .outcome()
              .answer(FundFigures.class);
      DSLContext store = again.getBean(DSLContext.class);
      waitUntilProjected(store, figures.reserved().fen());
      List<String> subjects =
          store
              .select(FUND_MOVEMENT.SUBJECT)
              .from(FUND_MOVEMENT)
              .where(FUND_MOVEMENT.KIND.eq("RESERVED"))
              .fetch(FUND_MOVEMENT.SUBJECT);

      assertThat(subjects).doesNotHaveDuplicates().containsAll(acknowledged);
      assertThat((long) subjects.size()).isEqualTo(figures.reserved().fen());
    }
  }

  private static void waitUntilProjected(DSLContext store, long reserved)
      throws InterruptedException {
    long end = System.nanoTime() + Duration.ofMinutes(2).toNanos();
    Long shown = 0L;
    while (System.nanoTime() < end && (shown == null || shown != reserved)) {
      Thread.sleep(100);
      shown =
          store
              .select(FUND_POSITION.RESERVED_FEN)
              .from(FUND_POSITION)
              .fetchOne(FUND_POSITION.RESERVED_FEN);
    }
  }

  private List<String> runUntilKilled(String run, boolean databaseToo)
      throws IOException, InterruptedException {
    Path said = Files.createTempFile("killed-ledger", ".txt");
    Process ledger =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                LedgerToBeKilled.class.getName(),
                dataDir.toString(),
                run)
            .redirectErrorStream(true)
            .redirectOutput(said.toFile())
            .start();
    try {
      while (acknowledged(said).size() < ENOUGH && ledger.isAlive()) {
        Thread.sleep(50);
      }
      kill(ledger, databaseToo);
      assertThat(ledger.waitFor(30, TimeUnit.SECONDS)).isTrue();
    } finally {
      ledger.destroyForcibly();
    }
    List<String> acknowledged = acknowledged(said);
    assertThat(acknowledged).as(Files.readString(said)).hasSizeGreaterThanOrEqualTo(ENOUGH);
    return acknowledged;
  }

  /** What was printed to the end of its line; the kill may have cut the last one short. */
  private static List<String> acknowledged(Path said) throws IOException {
    String text = Files.readString(said);
    return text.substring(0, text.lastIndexOf('\n') + 1)
        .lines()
        .filter(line -> line.startsWith("ACKNOWLEDGED "))
        .map(line -> line.substring("ACKNOWLEDGED ".length()))
        .toList();
  }

  private void kill(Process ledger, boolean databaseToo) throws IOException {
    if (databaseToo) {
      long pid = Long.parseLong(Files.readString(dataDir.resolve("database.pid")).strip());
      ProcessHandle.of(pid).ifPresent(ProcessHandle::destroyForcibly);
    }
    ledger.destroyForcibly();
  }
}
