package wagefund.ledger;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringBootExceptionReporter;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import wagefund.ledger.platform.database.StartProblem;

/** Says in one line why the ledger cannot start, where whoever starts it can mend it. */
@Order(Ordered.HIGHEST_PRECEDENCE)
final class StartReport implements SpringBootExceptionReporter {

  @SuppressWarnings("UnusedVariable")
  StartReport(@Nullable ConfigurableApplicationContext context) {}

  @Override
  public boolean reportException(Throwable failure) {
    for (Throwable t = failure; t != null; t = t.getCause()) {
      if (t instanceof StartProblem problem) {
        return say(String.valueOf(problem.getMessage()));
      }
      if (t instanceof PortInUseException port) {
        return say("The port " + port.getPort() + " is in use. Give another, such as --port=8081");
      }
    }
    return false;
  }

  private static boolean say(String line) {
    byte[] bytes =
        (line.replaceAll("\\s*\\R\\s*", " ") + System.lineSeparator())
            .getBytes(StandardCharsets.UTF_8);
    System.err.write(bytes, 0, bytes.length);
    System.err.flush();
    return true;
  }
}
