package wagefund.ledger.story;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import wagefund.ledger.identity.store.FirstSignIns;
import wagefund.ledger.platform.database.DatabaseOptions;

/**
 * Tells the ledger its example stories when it starts for the first time with {@code --example}.
 * Where that was cut short, the next start goes on: what was done keeps its idempotency key.
 */
@Component
@Order(0)
@ConditionalOnProperty("ledger.example")
class ExampleLoading implements ApplicationListener<ApplicationReadyEvent> {

  static final List<String> STORIES =
      List.of(
          "story-1-yongkang.yaml",
          "story-4-xian.yaml",
          "story-2-deposit-first.yaml",
          "story-4-wage-accounts.yaml",
          "story-4-special-fund.yaml");

  private static final String MARK = "example-loaded.txt";

  private final FirstSignIns firstSignIns;
  private final Environment environment;
  private final Path mark;

  ExampleLoading(FirstSignIns firstSignIns, DatabaseOptions options, Environment environment) {
    this.firstSignIns = firstSignIns;
    this.environment = environment;
    this.mark = Path.of(options.dataDir()).resolve(MARK);
  }

  /** The running ledger, as its own client. */
  private record LiveLedger(SignIns signIns) implements StoryLedger {
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
      throw new NotPossible("a ledger in use is not restarted by a story");
    }
  }

  @Override
  public void onApplicationEvent(ApplicationReadyEvent event) {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    try {
      if (!Files.exists(mark)) {
        load(out);
      }
    } catch (IOException e) {
      out.println("The example cannot be marked as loaded: " + e.getMessage());
    }
  }

  private void load(PrintStream out) throws IOException {
    String port = environment.getRequiredProperty("local.server.port");
    LedgerApi api = new LedgerApi(URI.create("http://localhost:" + port));
    LiveLedger ledger = new LiveLedger(new SignIns(api, firstSignIns.passwords()));
    out.println("Loading the example");
    boolean loaded = true;
    for (String name : STORIES) {
      Story story = StoryReader.read(Path.of(name), text(name));
      StoryResult result = new StoryRun(story, ledger, StoryPrinter.ofProgress(out)).run();
      loaded &= result.steps() == story.steps().size();
    }
    if (loaded) {
      Files.writeString(mark, String.join("\n", STORIES) + "\n");
    }
  }

  static String text(String name) throws IOException {
    try (InputStream in = ExampleLoading.class.getResourceAsStream("/examples/" + name)) {
      if (in == null) {
        throw new IOException("there is no example " + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
