package wagefund.ledger;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import wagefund.ledger.identity.store.FirstSignIns;

/** {@code serve}: runs the ledger until it is told to stop. */
final class Serve implements Subcommand {

  private static final Map<String, String> OPTIONS =
      Map.of(
          "--data-dir", "ledger.database.data-dir",
          "--port", "server.port",
          "--database-url", "ledger.database.url",
          "--database-user", "ledger.database.user",
          "--database-password", "ledger.database.password",
          "--posting-profiles", "ledger.posting-profiles",
          "--calendars", "ledger.calendars",
          "--warning-rules", "ledger.warning-rules",
          "--lpr-table", "ledger.lpr-table");

  /** Settings of the parts below, for whoever runs the ledger in earnest. */
  private static final List<String> SETTINGS =
      List.of("--ledger.", "--server.", "--spring.", "--logging.", "--management.", "--springdoc.");

  private static final int HIGHEST_PORT = 65_535;

  private final PrintStream out;
  private final PrintStream err;

  Serve(PrintStream out, PrintStream err) {
    this.out = out;
    this.err = err;
  }

  @Override
  public String name() {
    return "serve";
  }

  @Override
  public String help() {
    return """
    serve [options]                     (what is done where no command is named)

    Runs the ledger: pages, API and reports. Stops on SIGTERM or Ctrl-C, with everything written.

      --data-dir=DIR             where data, keys and first passwords are kept; default data
      --port=NUMBER              default 8080; 0: any that is free
      --example                  on the first start, an officer for each role and example stories
      --database-url=URL         a MySQL or MariaDB server in place of the one that comes with it,
                                 such as jdbc:mysql://db:3306/ledger
      --database-user=NAME       the user at that server; default ledger
      --database-password=WORD   its password
      --posting-profiles=FILES   the posting profiles in use, with commas between
      --calendars=DIR            working calendars of more years, files such as 2027.csv; they go
                                 before the ones that come with the ledger
      --warning-rules=FILE       when something turns yellow, orange or red; in place of the rules
                                 that come with the ledger
      --lpr-table=FILE           one-year loan prime rates by their days, such as 2025-05-20,3.00

    Exit code: 0 stopped as told, 1 it could not start, 2 an option cannot be understood.
    """;
  }

  @Override
  public int run(List<String> args) {
    List<String> settings = new ArrayList<>();
    for (String arg : args) {
      if (arg.equals("--example")) {
        settings.add("--ledger.example=true");
      } else if (SETTINGS.stream().anyMatch(arg::startsWith) && arg.contains("=")) {
        settings.add(arg);
      } else {
        int equals = arg.indexOf('=');
        String option = OPTIONS.get(equals < 0 ? arg : arg.substring(0, equals));
        if (option == null || equals < 0 || equals == arg.length() - 1) {
          err.println(misunderstood(arg, option != null));
          return CommandLine.NOT_UNDERSTOOD;
        }
        settings.add("--" + option + arg.substring(equals));
      }
      if (arg.startsWith("--port=") && !isPort(arg.substring("--port=".length()))) {
        err.println("Not a port: " + arg + ". Give a number from 0 to " + HIGHEST_PORT);
        return 1;
      }
    }
    return start(settings);
  }

  private static String misunderstood(String arg, boolean known) {
    return known
        ? "The option " + arg + " needs a value, such as --port=8080"
        : "Not an option: "
            + arg
            + ". Known: --example, "
            + String.join(", ", new TreeSet<>(OPTIONS.keySet()));
  }

  private static boolean isPort(String text) {
    return text.matches("[0-9]{1,5}") && Integer.parseInt(text) <= HIGHEST_PORT;
  }

  private int start(List<String> settings) {
    try {
      tell(SpringApplication.run(LedgerApplication.class, settings.toArray(String[]::new)));
      return GOES_ON;
    } catch (RuntimeException e) {
      // What is wrong has been said already, by StartReport or with the stack of the fault.
      return 1;
    }
  }

  /** Where to look now. */
  private void tell(ConfigurableApplicationContext ledger) {
    String here =
        "http://localhost:" + ledger.getEnvironment().getRequiredProperty("local.server.port");
    FirstSignIns first = ledger.getBean(FirstSignIns.class);
    out.println("账本已启动 · The ledger is running");
    out.println("  网页 Pages     " + here + "/");
    out.println("  接口 API       " + here + "/swagger-ui.html");
    out.println("  状态 Health    " + here + "/actuator/health");
    Map<String, String> passwords = first.passwords();
    if (!passwords.isEmpty()) {
      out.println("  登录 Sign-ins  from " + first.file().toAbsolutePath().normalize());
      passwords.forEach((name, password) -> out.printf("    %-14s %s%n", name, password));
    }
    out.flush();
  }
}
