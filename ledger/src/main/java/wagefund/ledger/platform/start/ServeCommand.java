package wagefund.ledger.platform.start;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.PortInUseException;
import wagefund.ledger.platform.database.StartProblem;

/** {@code serve}: starts the ledger and leaves it running. */
public final class ServeCommand {

  private static final String HELP =
      """
      serve [OPTIONS]

      Starts the ledger and serves its pages and its API until it is stopped.

        --data-dir=DIR             where the data are kept; default data
        --port=NUMBER              the port of pages and API; default 8080, 0: any free one
        --example                  load the example on the first start
        --database-url=URL         a MySQL or MariaDB server instead of the embedded database,
                                   such as jdbc:mysql://host:3306/ledger
        --database-user=NAME       the user at that server; default ledger
        --database-password=WORD   its password
        --posting-profiles=FILES   posting profiles instead of the one that comes along

      Exit code: 1 it could not start, 2 an option cannot be understood.
      """;

  private static final Map<String, String> SETTINGS =
      Map.of(
          "--data-dir", "ledger.database.data-dir",
          "--port", "server.port",
          "--database-url", "ledger.database.url",
          "--database-user", "ledger.database.user",
          "--database-password", "ledger.database.password",
          "--posting-profiles", "ledger.posting-profiles");

  private static final int PORT_LIMIT = 65_535;

  private final Class<?> application;
  private final PrintStream out;
  private final PrintStream err;

  public ServeCommand(Class<?> application, PrintStream out, PrintStream err) {
    this.application = application;
    this.out = out;
    this.err = err;
  }

  /** Starts it; {@link Subcommand#STAYS} where it runs now. */
  public int run(List<String> args) {
    if (args.contains("--help")) {
      out.print(HELP);
      return 0;
    }
    try {
      start(settings(args));
      return Subcommand.STAYS;
    } catch (Misuse e) {
      err.println(e.getMessage());
      return Subcommand.MISUSED;
    } catch (RuntimeException e) {
      return explain(e);
    }
  }

  private void start(List<String> settings) {
    SpringApplication spring = new SpringApplication(application);
    spring.setLogStartupInfo(false);
    spring.setRegisterShutdownHook(true);
    settings.add("--ledger.tell-where-to-look=true");
    settings.add("--logging.level.org.springframework.boot.SpringApplication=OFF");
    settings.add("--logging.level.org.springframework.boot.diagnostics=OFF");
    settings.add("--logging.level.org.springframework.boot.context=OFF");
    var unused = spring.run(settings.toArray(String[]::new));
  }

  private static List<String> settings(List<String> args) {
    List<String> settings = new ArrayList<>();
    for (String arg : args) {
      if (arg.equals("--example")) {
        settings.add("--ledger.example=true");
      } else {
        settings.add(setting(arg));
      }
    }
    return settings;
  }

  private static String setting(String arg) {
    int equals = arg.indexOf('=');
    String name = equals < 0 ? arg : arg.substring(0, equals);
    String setting = SETTINGS.get(name);
    if (setting == null) {
      throw new Misuse("There is no option " + name + ". serve --help tells those that there are");
    }
    String value = equals < 0 ? "" : arg.substring(equals + 1);
    if (value.isBlank()) {
      throw new Misuse("The option " + name + " needs a value: " + name + "=…");
    }
    if (name.equals("--port")) {
      requirePort(value);
    }
    if (name.equals("--database-url") && !value.startsWith("jdbc:mysql://")) {
      throw new Misuse(
          "--database-url="
              + value
              + " is no address of a MySQL or MariaDB server: write it as "
              + "jdbc:mysql://host:3306/database");
    }
    return "--" + setting + "=" + value;
  }

  private static void requirePort(String value) {
    boolean number = value.matches("\\d{1,5}");
    if (!number || Integer.parseInt(value) > PORT_LIMIT) {
      throw new Misuse("--port=" + value + " is no port: give a number from 0 to " + PORT_LIMIT);
    }
  }

  /** One line that says what to do where the reason is known; else everything. */
  private int explain(RuntimeException failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof StartProblem problem) {
        err.println(problem.getMessage());
        return 1;
      }
      if (cause instanceof PortInUseException busy) {
        err.println(
            "Port " + busy.getPort() + " is in use. Stop what uses it, or give another --port");
        return 1;
      }
    }
    failure.printStackTrace(err);
    return 1;
  }

  /** An option cannot be understood. */
  private static final class Misuse extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Misuse(String message) {
      super(message);
    }
  }
}
