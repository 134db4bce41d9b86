package wagefund.ledger;

import java.nio.file.Path;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import wagefund.ledger.identity.store.FirstSignIns;

/**
 * The real application on its embedded database, started once for all tests of a run. A test may
 * take any bean of it as a parameter, and {@link LedgerApi} to talk to it as others do.
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
        .run(
            "--server.port=0",
            "--ledger.example=true",
            "--ledger.clockwork=false",
            "--ledger.sign-in.failures-per-address=100000",
            "--ledger.database.data-dir=" + dataDir);
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    Class<?> type = parameter.getParameter().getType();
    return !type.isPrimitive() && !type.getName().startsWith("java.");
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    ConfigurableApplicationContext ledger = started(context);
    Class<?> type = parameter.getParameter().getType();
    return type == LedgerApi.class ? api(ledger) : ledger.getBean(type);
  }

  private static LedgerApi api(ConfigurableApplicationContext ledger) {
    String port = ledger.getEnvironment().getRequiredProperty("local.server.port");
    return LedgerApi.at("http://127.0.0.1:" + port, ledger.getBean(FirstSignIns.class).passwords());
  }
}
