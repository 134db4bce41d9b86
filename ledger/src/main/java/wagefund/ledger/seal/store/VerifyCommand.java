package wagefund.ledger.seal.store;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jooq.DSLContext;
import org.springframework.beans.factory.ListableBeanFactory;
import wagefund.ledger.platform.read.Comparison;
import wagefund.ledger.platform.read.InTwoLanguages;
import wagefund.ledger.platform.read.KeptCheck;
import wagefund.ledger.platform.read.KeptChecks;
import wagefund.ledger.platform.read.Progress;
import wagefund.ledger.platform.read.QuietLedger;
import wagefund.ledger.platform.read.ReadCheck;
import wagefund.ledger.platform.read.Rebuild;
import wagefund.ledger.platform.read.RebuildCommand;

/**
 * {@code verify}: proves that nothing was changed since it was sealed, and that the books agree.
 */
public final class VerifyCommand {

  public static final String HELP =
      """
      verify [--head=SEQ:HASH] [options]

      Recomputes the sealed log from the stored events, compares what is read with what the log
      gives, the books with the funds, and what is kept beside the events with them. Exit code
      0: all agrees; 1: something does not, and it is named; 2: it could not run.

        --head=SEQ:HASH            a head that an earlier run printed and that was noted elsewhere
        --vault-keys=DIR           where the keys of the vault lie; default beside the data. Without
                                   them the vault is not checked
      """
          + QuietLedger.OPTIONS_HELP;

  private static final String HEAD = "--head=";
  private static final int LOOKS_AT_UNSEALED = 10;
  private static final int LINES = 40;

  private VerifyCommand() {}

  /** Runs it with its options and gives the exit code. */
  public static int run(List<String> args) {
    return run(args, QuietLedger.utf8(System.out), QuietLedger.utf8(System.err));
  }

  /** As {@link #run(List)}, told to given streams. */
  public static int run(List<String> args, PrintStream out, PrintStream err) {
    if (args.contains("--help")) {
      out.print(HELP);
      return 0;
    }
    Optional<String> head =
        args.stream()
            .filter(arg -> arg.startsWith(HEAD))
            .findFirst()
            .map(arg -> arg.substring(HEAD.length()));
    if (head.isPresent() && !head.get().matches("[0-9]{1,18}:[0-9a-f]{64}")) {
      err.println(
          InTwoLanguages.of(
              "不是封存日志末尾：" + head.get() + "。请照 verify 打印的写",
              "Not a head: " + head.get() + ". Write it as verify printed it"));
      return 2;
    }
    List<String> options = new ArrayList<>(args);
    options.removeIf(arg -> arg.startsWith(HEAD));
    return QuietLedger.run(
        options, err, ledger -> verify(ledger, head.map(VerifyCommand::noted), out) ? 0 : 1);
  }

  private static SealedLogCheck.Head noted(String head) {
    int colon = head.indexOf(':');
    return new SealedLogCheck.Head(
        Long.parseLong(head.substring(0, colon)), head.substring(colon + 1));
  }

  private static boolean verify(
      ListableBeanFactory ledger, Optional<SealedLogCheck.Head> noted, PrintStream out) {
    DSLContext store = ledger.getBean(DSLContext.class);
    // Each part is told, also where one before it failed.
    boolean sealed = isSealed(new SealedLogCheck(store), noted, out);
    boolean read = sealed && isRead(ledger.getBean(Rebuild.class), out);
    if (!sealed) {
      out.println(
          InTwoLanguages.of(
              "未比对查询表：封存日志不完好。", "What is read is not compared: the sealed log is not sound."));
    }
    boolean checked = true;
    for (ReadCheck check : ledger.getBeansOfType(ReadCheck.class).values()) {
      List<String> differences = check.differences(store);
      out.println(check.name().told(differences.isEmpty()));
      differences.forEach(difference -> out.println("  " + difference));
      checked &= differences.isEmpty();
    }
    KeptChecks kept = ledger.getBean(KeptChecks.class);
    for (KeptCheck check : ledger.getBeansOfType(KeptCheck.class).values()) {
      checked &= isKept(check, kept, out);
    }
    return read && checked;
  }

  private static boolean isKept(KeptCheck check, KeptChecks kept, PrintStream out) {
    if (!check.isPossible()) {
      out.println(check.name().told("未核对，密钥不在此处", "not checked, its keys do not lie here"));
      return true;
    }
    List<String> differences = kept.differences(check);
    out.println(check.name().told(differences.isEmpty()));
    differences.stream().limit(LINES).forEach(difference -> out.println("  " + difference));
    return differences.isEmpty();
  }

  private static void pause() {
    try {
      TimeUnit.MILLISECONDS.sleep(300);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static boolean isSealed(
      SealedLogCheck check, Optional<SealedLogCheck.Head> noted, PrintStream out) {
    Progress progress = Progress.of(out, "重算 Recomputing", check.size());
    Optional<SealFinding> finding =
        settled(check, check.firstFinding(progress)).or(() -> noted.flatMap(check::contains));
    progress.done(check.size());
    finding.ifPresentOrElse(
        out::println,
        () ->
            out.println(
                InTwoLanguages.of(
                        "封存日志完好。请另行记下其末尾", "The sealed log is sound. Its head, to be noted")
                    + ": "
                    + check.head()));
    return finding.isEmpty();
  }

  /** A running ledger seals within moments: what is still unsealed after a while is a finding. */
  private static Optional<SealFinding> settled(SealedLogCheck check, Optional<SealFinding> first) {
    Optional<SealFinding> finding = first;
    for (int look = 0; look < LOOKS_AT_UNSEALED && isUnsealed(finding); look++) {
      pause();
      finding = check.unsealed();
    }
    return finding;
  }

  private static boolean isUnsealed(Optional<SealFinding> finding) {
    return finding.isPresent() && finding.get().kind() == SealFinding.Kind.EVENT_UNSEALED;
  }

  private static boolean isRead(Rebuild rebuild, PrintStream out) {
    Progress progress = Progress.of(out, "重放 Replaying", rebuild.events());
    Comparison found = rebuild.compare(progress);
    progress.done(found.events());
    RebuildCommand.tell(found, out);
    return found.isEqual();
  }
}
