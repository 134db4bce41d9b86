package wagefund.ledger.story;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import wagefund.ledger.casefile.roster.Roster;
import wagefund.ledger.casefile.roster.RosterTemplate;
import wagefund.ledger.casefile.roster.SyntheticRoster;
import wagefund.ledger.kernel.Malformed;
import wagefund.ledger.kernel.Money;

/** {@code roster FILE}: writes a roster of people who do not exist, to try the ledger with. */
public final class RosterCommand {

  /** What {@code --help} prints. */
  public static final String HELP =
      """
      roster FILE [options]

      Writes a roster of people who do not exist, to try the ledger with: CSV, or XLSX where the
      name of the file ends so. ID numbers and cards have check digits that fit.

        --workers=159            how many (1 to 5,000)
        --total=1718122.00       what all are owed together, in yuan
        --from=2022-05           the first month that is owed
        --to=2022-11             the last month that is owed
        --every-more-than=2070   every worker is owed more than this
        --seed=1                 another seed, other people
        --empty                  only the columns, to be filled in

      Exit code: 0 written, 2 an option cannot be read or the file cannot be written.
      """;

  private static final Map<String, String> USUAL =
      Map.of(
          "workers", "159",
          "total", "1718122.00",
          "from", "2022-05",
          "to", "2022-11",
          "every-more-than", "2070.00",
          "seed", "1");

  private RosterCommand() {}

  /** Runs with the arguments after {@code roster}; answers the exit code. */
  public static int run(List<String> args) {
    return run(
        args,
        new PrintStream(System.out, true, StandardCharsets.UTF_8),
        new PrintStream(System.err, true, StandardCharsets.UTF_8));
  }

  static int run(List<String> args, PrintStream out, PrintStream err) {
    if (args.contains("--help")) {
      out.print(HELP);
      return 0;
    }
    try {
      Optional<Path> file =
          args.stream().filter(a -> !a.startsWith("--")).findFirst().map(Path::of);
      if (file.isEmpty() || args.stream().filter(a -> !a.startsWith("--")).count() > 1) {
        throw new IllegalArgumentException("name one file; see roster --help");
      }
      Files.write(file.get(), content(file.get(), args));
      out.println("Written: " + file.get());
      return 0;
    } catch (Malformed e) {
      Malformed.Problem problem = e.problems().get(0);
      err.println(problem.code().name() + ": " + problem.facts().fill(problem.code().en()));
    } catch (IllegalArgumentException | DateTimeException e) {
      err.println(e.getMessage());
    } catch (IOException e) {
      err.println("the file cannot be written: " + e.getMessage());
    }
    return 2;
  }

  private static byte[] content(Path file, List<String> args) {
    boolean spreadsheet = file.toString().toLowerCase(Locale.ROOT).endsWith(".xlsx");
    if (args.contains("--empty")) {
      return spreadsheet ? RosterTemplate.emptyXlsx() : RosterTemplate.emptyCsv();
    }
    Roster roster = roster(options(args));
    return spreadsheet ? RosterTemplate.xlsx(roster) : RosterTemplate.csv(roster);
  }

  private static Map<String, String> options(List<String> args) {
    Map<String, String> options = new LinkedHashMap<>(USUAL);
    for (String arg : args) {
      if (!arg.startsWith("--")) {
        continue;
      }
      String[] parts = arg.substring(2).split("=", 2);
      if (parts.length != 2 || !USUAL.containsKey(parts[0])) {
        throw new IllegalArgumentException("unknown option " + arg + "; see roster --help");
      }
      options.put(parts[0], parts[1]);
    }
    return options;
  }

  private static Roster roster(Map<String, String> options) {
    YearMonth from = YearMonth.parse(option(options, "from"));
    YearMonth to = YearMonth.parse(option(options, "to"));
    return new SyntheticRoster(
            number(options, "workers"),
            Money.ofYuan(option(options, "total")),
            from,
            Math.toIntExact(from.until(to, ChronoUnit.MONTHS) + 1),
            number(options, "seed"),
            "330784",
            Money.ofYuan(option(options, "every-more-than")))
        .roster();
  }

  private static int number(Map<String, String> options, String name) {
    String text = option(options, name);
    if (!text.matches("\\d{1,9}")) {
      throw new IllegalArgumentException("--" + name + " is a whole number, not " + text);
    }
    return Integer.parseInt(text);
  }

  private static String option(Map<String, String> options, String name) {
    return Optional.ofNullable(options.get(name)).orElse("");
  }
}
