package wagefund.ledger.story;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import wagefund.ledger.LedgerApplication;
import wagefund.ledger.identity.store.FirstSignIns;

/** A fresh ledger with a data directory of its own, which is removed with it. */
final class OwnLedger implements StoryLedger, AutoCloseable {

  private final Path dataDir;
  private final boolean keep;
  private ConfigurableApplicationContext running;
  private SignIns signIns;

  /**
   * @param folder below which the data directory is made
   * @param keep whether the data stay when the ledger is closed
   */
  OwnLedger(Path folder, boolean keep) throws IOException {
    this.keep = keep;
    Files.createDirectories(folder);
    dataDir = Files.createTempDirectory(folder.toAbsolutePath(), "story-ledger-");
    running = start(dataDir);
    signIns = new SignIns(api(running), running.getBean(FirstSignIns.class).passwords());
  }

  private static ConfigurableApplicationContext start(Path dataDir) {
    return new SpringApplicationBuilder(LedgerApplication.class)
        .run(
            "--server.port=0",
            "--ledger.database.data-dir=" + dataDir,
            "--ledger.example=false",
            "--ledger.clockwork=false",
            "--logging.level.root=ERROR",
            "--logging.level.wagefund=WARN");
  }

  private static LedgerApi api(ConfigurableApplicationContext running) {
    String port = running.getEnvironment().getRequiredProperty("local.server.port");
    return new LedgerApi(URI.create("http://localhost:" + port));
  }

  Path dataDir() {
    return dataDir;
  }

  /** The parts of the ledger, for what is asked of it from within. */
  ConfigurableApplicationContext parts() {
    return running;
  }

  @Override
  public LedgerApi api() {
    return signIns.api();
  }

  @Override
  public String tokenOf(Officer officer) {
    return signIns.tokenOf(officer);
  }

  @Override
  public void restart() {
    Map<String, String> passwords = signIns.passwords();
    running.close();
    running = start(dataDir);
    signIns = new SignIns(api(running), passwords);
  }

  @Override
  public void close() throws IOException {
    running.close();
    if (!keep) {
      remove(dataDir);
    }
  }

  private static void remove(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      files.sorted(Comparator.reverseOrder()).forEach(OwnLedger::delete);
    }
  }

  private static void delete(Path file) {
    try {
      Files.delete(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
