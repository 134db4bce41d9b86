package wagefund.ledger.platform.start;

import java.io.PrintStream;
import java.util.List;

/** Finds the sub-command that the arguments name; without one it is the first. */
public final class CommandLine {

  private final List<Subcommand> subcommands;
  private final PrintStream out;
  private final PrintStream err;

  public CommandLine(List<Subcommand> subcommands, PrintStream out, PrintStream err) {
    this.subcommands = List.copyOf(subcommands);
    this.out = out;
    this.err = err;
  }

  /** Runs it and answers its exit code. */
  public int run(List<String> args) {
    if (!args.isEmpty() && List.of("--help", "-h", "help").contains(args.get(0))) {
      printHelp();
      return 0;
    }
    boolean unnamed = args.isEmpty() || args.get(0).startsWith("-");
    String name = unnamed ? subcommands.get(0).name() : args.get(0);
    List<String> rest = unnamed ? args : args.subList(1, args.size());
    for (Subcommand subcommand : subcommands) {
      if (subcommand.name().equals(name)) {
        return subcommand.run().applyAsInt(rest);
      }
    }
    err.println("There is no sub-command " + name + ". There are:");
    printNames(err);
    return Subcommand.MISUSED;
  }

  private void printHelp() {
    out.println("java -jar ledger.jar [SUB-COMMAND] [OPTIONS]");
    out.println();
    printNames(out);
    out.println();
    out.println("Without a sub-command: " + subcommands.get(0).name() + ".");
    out.println("SUB-COMMAND --help tells its options.");
  }

  private void printNames(PrintStream where) {
    subcommands.forEach(one -> where.printf("  %-8s  %s%n", one.name(), one.summary()));
  }
}
