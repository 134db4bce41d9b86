package wagefund.ledger;

import java.util.List;

/** A thing that the ledger's command line can do. */
public interface Subcommand {

  /** The exit code of a command that has been started and goes on. */
  int GOES_ON = -1;

  /** The word by which it is called. */
  String name();

  /** What {@code --help} prints; its first line says how it is called. */
  String help();

  /** Does it with the arguments after its name, and gives the exit code. */
  int run(List<String> args);

  /** A command whose doing is a function. */
  static Subcommand of(
      String name, String help, java.util.function.ToIntFunction<List<String>> run) {
    return new Subcommand() {
      @Override
      public String name() {
        return name;
      }

      @Override
      public String help() {
        return help;
      }

      @Override
      public int run(List<String> args) {
        return run.applyAsInt(args);
      }
    };
  }
}
