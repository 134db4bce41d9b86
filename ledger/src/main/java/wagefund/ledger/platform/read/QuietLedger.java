package wagefund.ledger.platform.read;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import wagefund.ledger.platform.axon.EventNames;
import wagefund.ledger.platform.database.StartProblem;

/**
 * The part of the ledger that reads and computes, with no door to the outside: no command is taken
 * and nothing is sealed. The sub-commands that look at a ledger, stopped or running, use it.
 */
public final class QuietLedger {

  private static final Map<String, String> OPTIONS =
      Map.of(
          "--data-dir", "--ledger.database.data-dir",
          "--database-url", "--ledger.database.url",
          "--database-user", "--ledger.database.user",
          "--database-password", "--ledger.database.password",
          "--posting-profiles", "--ledger.posting-profiles",
          "--keys", "--ledger.seal.keys",
          "--vault-keys", "--ledger.vault.keys");

  /** For the help of a sub-command. */
  public static final String OPTIONS_HELP =
      """
        --data-dir=DIR             the data of a stopped ledger; default data
        --database-url=URL         instead: a MySQL or MariaDB server, also of a running ledger
        --database-user=NAME       the user at that server; default ledger
        --database-password=WORD   its password
        --posting-profiles=FILES   the posting profiles in use, with commas between
      """;

  private QuietLedger() {}

  /** Found without a stereotype, so that the whole ledger never takes it for a part of itself. */
  @ComponentScan(
      basePackages = "wagefund.ledger",
      excludeFilters = {
        @ComponentScan.Filter(
            type = FilterType.REGEX,
            pattern =
                "wagefund\\.ledger\\."
                    + "(?!platform\\.database\\.|platform\\.read\\.|seal\\.store\\.|\\w+\\.view\\."
                    + "|platform\\.axon\\.SnapshotsAgree|vault\\.store\\.VaultOpens).*"),
        @ComponentScan.Filter(type = FilterType.ASSIGNABLE_TYPE, classes = Follower.class)
      })
  static class Parts {

    @Bean
    EventNames eventNames() {
      return EventNames.scan();
    }
  }

  /**
   * Opens the ledger that the options name, and does a work on it.
   *
   * @param args the options of {@link #OPTIONS_HELP}
   * @param work what is done; its result is the exit code
   * @return 2 where an option is not known or the database cannot be used, told in one line
   */
  public static int run(
      List<String> args, PrintStream err, ToIntFunction<ConfigurableApplicationContext> work) {
    try (var ledger = open(args)) {
      return work.applyAsInt(ledger);
    } catch (RuntimeException e) {
      err.println(problemIn(e).getMessage());
      return 2;
    }
  }

  /** The reason that whoever called can mend; any other failure goes on as it is. */
  private static StartProblem problemIn(RuntimeException failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof StartProblem problem) {
        return problem;
      }
    }
    throw failure;
  }

  private static ConfigurableApplicationContext open(List<String> args) {
    List<String> settings = new ArrayList<>();
    for (String arg : args) {
      settings.add(setting(arg));
    }
    return new SpringApplicationBuilder(Parts.class)
        .web(WebApplicationType.NONE)
        .lazyInitialization(true)
        .logStartupInfo(false)
        .registerShutdownHook(true)
        .run(settings.toArray(String[]::new));
  }

  /** Where results are told: text is UTF-8, whatever the machine is set to. */
  public static PrintStream utf8(PrintStream stream) {
    return new PrintStream(stream, true, StandardCharsets.UTF_8);
  }

  private static String setting(String arg) {
    int equals = arg.indexOf('=');
    String name = equals < 0 ? arg : arg.substring(0, equals);
    String option = OPTIONS.get(name);
    if (option == null || equals < 0) {
      throw new StartProblem(
          "The option "
              + arg
              + " is not known. Known: "
              + String.join(", ", new java.util.TreeSet<>(OPTIONS.keySet())));
    }
    return option + arg.substring(equals);
  }
}
