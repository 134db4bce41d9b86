package wagefund.ledger.platform.read;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;

/** {@code rebuild}: computes what is read anew and compares it with what is there. */
public final class RebuildCommand {

  public static final String HELP =
      """
      rebuild [--replace] [options]

      Replays the sealed log into tables of its own and compares them with those that are read, row
      by row. Exit code 0: equal, or replaced; 1: different; 2: it could not run.

        --replace                  put the rebuilt tables in place, in one step
      """
          + QuietLedger.OPTIONS_HELP;

  private RebuildCommand() {}

  /** Runs it with its options and gives the exit code. */
  public static int run(List<String> args) {
    return run(args, QuietLedger.utf8(System.out), QuietLedger.utf8(System.err));
  }

  static int run(List<String> args, PrintStream out, PrintStream err) {
    if (args.contains("--help")) {
      out.print(HELP);
      return 0;
    }
    boolean replace = args.contains("--replace");
    List<String> options = new ArrayList<>(args);
    options.remove("--replace");
    return QuietLedger.run(
        options, err, ledger -> run(ledger.getBean(Rebuild.class), replace, out));
  }

  private static int run(Rebuild rebuild, boolean replace, PrintStream out) {
    Progress progress = Progress.of(out, "重放 Replaying", rebuild.events());
    Comparison found = replace ? rebuild.replace(progress) : rebuild.compare(progress);
    progress.done(found.events());
    tell(found, out);
    if (replace) {
      out.println(InTwoLanguages.of("重算的表已替换到位。", "The rebuilt tables are in place."));
    }
    return found.isEqual() || replace ? 0 : 1;
  }

  /** Says what a comparison found. */
  public static void tell(Comparison found, PrintStream out) {
    if (found.isEqual()) {
      out.println(
          InTwoLanguages.of(
              "一致：%,d 行，由 %,d 个事件算得。".formatted(found.rows(), found.events()),
              "Equal: %,d rows from %,d events.".formatted(found.rows(), found.events())));
      return;
    }
    out.println(
        InTwoLanguages.of(
            "不一致：%,d 行不符，各表列出前几行：".formatted(found.count()),
            "Different: %,d rows differ. The first of each table:".formatted(found.count())));
    found.first().forEach(difference -> out.println("  " + difference));
  }
}
