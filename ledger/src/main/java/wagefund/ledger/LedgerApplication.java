package wagefund.ledger;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import wagefund.ledger.platform.bench.BenchCommand;
import wagefund.ledger.platform.read.RebuildCommand;
import wagefund.ledger.platform.start.CommandLine;
import wagefund.ledger.platform.start.ServeCommand;
import wagefund.ledger.platform.start.Subcommand;
import wagefund.ledger.seal.store.VerifyCommand;
import wagefund.ledger.story.RosterCommand;
import wagefund.ledger.story.StoryCommand;

/** The ledger as one process, and what else its program can do. */
@SpringBootApplication
public class LedgerApplication {

  public static void main(String[] args) {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    PrintStream err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
    int exitCode = commandLine(out, err).run(List.of(args));
    if (exitCode != Subcommand.STAYS) {
      System.exit(exitCode);
    }
  }

  static CommandLine commandLine(PrintStream out, PrintStream err) {
    return new CommandLine(
        List.of(
            new Subcommand(
                "serve",
                "starts the ledger",
                new ServeCommand(LedgerApplication.class, out, err)::run),
            new Subcommand("story", "runs story files against a fresh ledger", StoryCommand::run),
            new Subcommand("roster", "writes a roster of made-up people", RosterCommand::run),
            new Subcommand(
                "rebuild", "computes anew what is read, and compares", RebuildCommand::run),
            new Subcommand(
                "verify",
                "checks the sealed log, the read models and the books",
                VerifyCommand::run),
            new Subcommand(
                "bench", "measures the ledger beside hand-written SQL", BenchCommand::run)),
        out,
        err);
  }
}
