package wagefund.ledger;

import java.io.PrintStream;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Finds the sub-command that is asked for; without one, the ledger serves. */
final class CommandLine {

  /** The exit code where the command line itself cannot be understood. */
  static final int NOT_UNDERSTOOD = 2;

  private final List<Subcommand> commands;
  private final PrintStream out;
  private final PrintStream err;

  CommandLine(List<Subcommand> commands, PrintStream out, PrintStream err) {
    this.commands = List.copyOf(commands);
    this.out = out;
    this.err = err;
  }

  int run(String... args) {
    List<String> words = Arrays.asList(args);
    if (words.isEmpty() || words.get(0).startsWith("-")) {
      if (words.contains("--help") || words.contains("-h")) {
        out.print(help());
        return 0;
      }
      return find("serve").map(serve -> serve.run(words)).orElse(NOT_UNDERSTOOD);
    }
    String name = words.get(0);
    if (name.equals("help")) {
      out.print(help());
      return 0;
    }
    Optional<Subcommand> command = find(name);
    if (command.isEmpty()) {
      err.println("Not a command: " + name + ". Known: " + names() + ". See --help");
      return NOT_UNDERSTOOD;
    }
    List<String> rest = words.subList(1, words.size());
    if (rest.contains("--help")) {
      out.print(command.get().help());
      return 0;
    }
    return command.get().run(rest);
  }

  private Optional<Subcommand> find(String name) {
    return commands.stream().filter(command -> command.name().equals(name)).findFirst();
  }

  private String names() {
    return commands.stream().map(Subcommand::name).collect(Collectors.joining(", "));
  }

  private String help() {
    StringBuilder text =
        new StringBuilder("java -jar ledger.jar [COMMAND] [--option=value ...]\n\n");
    for (Subcommand command : commands) {
      text.append(command.help().stripTrailing()).append("\n\n");
    }
    return text.append("COMMAND --help prints the help of one command.\n").toString();
  }
}
