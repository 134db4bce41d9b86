package wagefund.ledger;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import wagefund.ledger.platform.bench.BenchCommand;
import wagefund.ledger.platform.check.CheckCommand;
import wagefund.ledger.platform.export.ExportCommand;
import wagefund.ledger.platform.read.RebuildCommand;
import wagefund.ledger.seal.store.VerifyCommand;
import wagefund.ledger.story.RosterCommand;
import wagefund.ledger.story.StoryCommand;

/** The ledger as one process. */
@SpringBootApplication
public class LedgerApplication {

  public static void main(String[] args) {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    PrintStream err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
    int exitCode = new CommandLine(commands(out, err), out, err).run(args);
    if (exitCode != Subcommand.GOES_ON) {
      System.exit(exitCode);
    }
  }

  /** All that the command line can do, in the order in which the help lists it. */
  private static List<Subcommand> commands(PrintStream out, PrintStream err) {
    return List.of(
        new Serve(out, err),
        Subcommand.of("story", StoryCommand.HELP, StoryCommand::run),
        Subcommand.of("roster", RosterCommand.HELP, RosterCommand::run),
        Subcommand.of("rebuild", RebuildCommand.HELP, RebuildCommand::run),
        Subcommand.of("verify", VerifyCommand.HELP, VerifyCommand::run),
        Subcommand.of("check", CheckCommand.HELP, CheckCommand::run),
        Subcommand.of("export", ExportCommand.HELP, ExportCommand::run),
        Subcommand.of("bench", BenchCommand.HELP, BenchCommand::run));
  }
}
