package wagefund.ledger.platform.check;

import java.io.PrintStream;
import java.time.Clock;
import java.util.List;
import org.jooq.DSLContext;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import wagefund.ledger.journal.domain.PostingProfiles;
import wagefund.ledger.platform.export.SecondOpinion;
import wagefund.ledger.platform.read.InTwoLanguages;
import wagefund.ledger.platform.read.KeptCheck;
import wagefund.ledger.platform.read.KeptChecks;
import wagefund.ledger.platform.read.QuietLedger;
import wagefund.ledger.platform.read.ReadCheck;
import wagefund.ledger.posting.store.PostingChecks;

/** {@code check}: what is done every night, done now. */
public final class CheckCommand {

  public static final String HELP =
      """
      check [options]

      Checks the sealed log, the books against the funds, what is kept beside the events (snapshots,
      caps, the vault where its keys lie) against them, and asks hledger where it is installed.
      What it finds is kept, and closes posting: at once in a ledger that runs, else when it starts.
      Exit code 0: all agrees; 1: something does not, and it is named; 2: it could not run.

        --vault-keys=DIR           where the keys of the vault lie; default beside the data. Without
                                   them the vault is not checked
      """
          + QuietLedger.OPTIONS_HELP;

  private CheckCommand() {}

  /** Runs it with its options and gives the exit code. */
  public static int run(List<String> args) {
    return run(args, QuietLedger.utf8(System.out), QuietLedger.utf8(System.err));
  }

  static int run(List<String> args, PrintStream out, PrintStream err) {
    return QuietLedger.run(args, err, ledger -> check(ledger, out));
  }

  private static int check(ListableBeanFactory ledger, PrintStream out) {
    DSLContext store = ledger.getBean(DSLContext.class);
    PlatformTransactionManager transactions = ledger.getBean(PlatformTransactionManager.class);
    BooksCheck check =
        new BooksCheck(
            store,
            List.copyOf(ledger.getBeansOfType(ReadCheck.class).values()),
            List.copyOf(ledger.getBeansOfType(KeptCheck.class).values()),
            ledger.getBean(KeptChecks.class),
            new SecondOpinion(store, ledger.getBean(PostingProfiles.class), transactions),
            new PostingChecks(store, ledger.getBean(TransactionTemplate.class)),
            ledger.getBean(Clock.class),
            transactions);
    BooksCheck.Found found = check.run("check");
    out.println(
        found.hledger()
            ? "已请 hledger 复核。hledger was asked."
            : "未安装 hledger。hledger is not installed.");
    if (found.differences().isEmpty()) {
      out.println("核对一致。All agrees.");
      return 0;
    }
    out.println(
        InTwoLanguages.of(
            found.differences().size() + " 处不一致，记账已暂停",
            found.differences().size() + " differences; posting is closed:"));
    found.differences().forEach(difference -> out.println("  " + difference));
    return 1;
  }
}
