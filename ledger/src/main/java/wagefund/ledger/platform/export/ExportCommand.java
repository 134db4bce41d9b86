package wagefund.ledger.platform.export;

import java.io.PrintStream;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import wagefund.ledger.platform.read.QuietLedger;

/** {@code export KIND}: writes what is to be looked at elsewhere. */
public final class ExportCommand {

  private static final int NOT_UNDERSTOOD = 2;

  private static final List<ExportKind> KINDS =
      List.of(
          new JournalExport("hledger", HledgerJournal::new),
          new JournalExport("beancount", BeancountJournal::new),
          new ProofExport(),
          new AuditExport());

  public static final String HELP =
      KINDS.stream().map(ExportKind::help).collect(Collectors.joining("\n"));

  private ExportCommand() {}

  /** Runs it with its options and gives the exit code. */
  public static int run(List<String> args) {
    return run(args, QuietLedger.utf8(System.out), QuietLedger.utf8(System.err));
  }

  static int run(List<String> args, PrintStream out, PrintStream err) {
    if (args.isEmpty() || args.get(0).equals("--help")) {
      out.print(HELP);
      return args.isEmpty() ? NOT_UNDERSTOOD : 0;
    }
    Optional<ExportKind> kind =
        KINDS.stream().filter(known -> known.name().equals(args.get(0))).findFirst();
    if (kind.isEmpty()) {
      err.println("There is nothing to export as " + args.get(0) + ". Known: " + names());
      return NOT_UNDERSTOOD;
    }
    if (args.contains("--help")) {
      out.print(kind.get().help());
      return 0;
    }
    return kind.get().run(args.subList(1, args.size()), out, err);
  }

  private static String names() {
    return KINDS.stream().map(ExportKind::name).collect(Collectors.joining(", "));
  }
}
