package wagefund.ledger;

import java.nio.file.Path;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * The real application on its embedded database, started once for all tests of a run. A test may
 * take any bean of it as a parameter.
 */
public final class RunningLedger implements BeforeAllCallback, ParameterResolver {

  private static final ExtensionContext.Namespace SPACE =
      ExtensionContext.Namespace.create(RunningLedger.class);

  private record Started(ConfigurableApplicationContext context) implements AutoCloseable {
    @Override
    public void close() {
      context.close();
    }
  }

  @Override
  public void beforeAll(ExtensionContext context) {
    started(context);
  }

  private static ConfigurableApplicationContext started(ExtensionContext context) {
    return context
        .getRoot()
        .getStore(SPACE)
        .getOrComputeIfAbsent("ledger", key -> new Started(start()), Started.class)
        .context();
  }

  private static ConfigurableApplicationContext start() {
    Path dataDir = Path.of("target", "ledger-under-test-" + ProcessHandle.current().pid());
    return new SpringApplicationBuilder(LedgerApplication.class)
        .run("--server.port=0", "--ledger.database.data-dir=" + dataDir);
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return true;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    return started(context).getBean(parameter.getParameter().getType());
  }
}
