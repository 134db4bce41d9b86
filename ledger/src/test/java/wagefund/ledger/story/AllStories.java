package wagefund.ledger.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.springframework.context.ConfigurableApplicationContext;
import wagefund.ledger.platform.audit.PackageProof;
import wagefund.ledger.platform.read.Projector;
import wagefund.ledger.seal.store.Checkpoints;
import wagefund.ledger.seal.store.SealedLogCheck;
import wagefund.ledger.seal.store.Sealer;

/**
 * One ledger of its own in which every example story was told, one after the other, and exported
 * after each; told once for all tests of a run. Whoever breaks something in it mends it.
 */
public final class AllStories implements BeforeAllCallback, ParameterResolver, AutoCloseable {

  private static final ExtensionContext.Namespace SPACE =
      ExtensionContext.Namespace.create(AllStories.class);
  private static final Path EXAMPLES = Path.of("../docs/examples");
  private static final Duration LONG = Duration.ofMinutes(2);

  private final Optional<OwnLedger> ledger;
  private final Map<String, Path> exports = new LinkedHashMap<>();

  /** As JUnit makes it, to find the one that is told. */
  public AllStories() {
    this.ledger = Optional.empty();
  }

  private AllStories(OwnLedger ledger) {
    this.ledger = Optional.of(ledger);
  }

  private static AllStories told() {
    try {
      AllStories all = new AllStories(new OwnLedger(Path.of("target"), false));
      for (Path file : files()) {
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        PrintStream out = new PrintStream(printed, true, StandardCharsets.UTF_8);
        StoryResult result =
            new StoryRun(StoryReader.read(file), all.own(), new StoryPrinter(out, false)).run();
        assertThat(result.agrees()).as(printed.toString(StandardCharsets.UTF_8)).isTrue();
        all.settle();
        String story = file.getFileName().toString().replace(".yaml", "");
        Path export = all.own().dataDir().resolve("proofs").resolve(story);
        all.parts().getBean(PackageProof.class).writeTo(export);
        all.exports.put(story, export);
      }
      return all;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private OwnLedger own() {
    return ledger.orElseThrow();
  }

  private static List<Path> files() throws IOException {
    try (Stream<Path> found = Files.list(EXAMPLES)) {
      return found.filter(f -> f.toString().endsWith(".yaml")).sorted().toList();
    }
  }

  /** Waits until all is sealed, covered by a checkpoint, and computed. */
  public void settle() {
    parts().getBean(Sealer.class).seal();
    parts().getBean(Checkpoints.class).cover();
    long sealed = new SealedLogCheck(parts().getBean(DSLContext.class)).size();
    long until = System.nanoTime() + LONG.toNanos();
    while (parts().getBean(Projector.class).position() < sealed) {
      assertThat(System.nanoTime()).isLessThan(until);
      Thread.onSpinWait();
    }
  }

  /** The parts of the ledger. */
  public ConfigurableApplicationContext parts() {
    return own().parts();
  }

  /** What could be proved after each story, in their order, by the name of the story. */
  public Map<String, Path> exports() {
    return Map.copyOf(exports);
  }

  /** The names of the stories in their order. */
  public List<String> stories() {
    return List.copyOf(exports.keySet());
  }

  @Override
  public void beforeAll(ExtensionContext context) {
    in(context);
  }

  private static AllStories in(ExtensionContext context) {
    return context
        .getRoot()
        .getStore(SPACE)
        .getOrComputeIfAbsent("told", key -> told(), AllStories.class);
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == AllStories.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    return in(context);
  }

  @Override
  public void close() {
    try {
      own().close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
