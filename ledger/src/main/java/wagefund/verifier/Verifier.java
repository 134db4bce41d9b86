package wagefund.verifier;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;

/** {@code java -jar ledger-verifier.jar FOLDER}: proves an export from its files alone. */
public final class Verifier {

  private static final int PROVED = 0;
  private static final int NOT_PROVED = 1;
  private static final int NOT_RUN = 2;

  private static final String HELP =
      """
      java -jar ledger-verifier.jar FOLDER [--key=ID ...] [--checkpoint=NUMBER:ROOT ...] [--older=FOLDER]

      Proves an export of a ledger from its files alone: the hash of every event, the chain, the
      Merkle root and the signature of every checkpoint, the numbers and sums of the vouchers, the
      balances, the figures of the funds and the totals of the statements. It needs nothing but
      Java, and no part of the ledger.

        --key=ID                   a key that you know from elsewhere: every key of the export must
                                   be it, or be endorsed by it; may be given several times
        --checkpoint=NUMBER:ROOT   a checkpoint that you noted, as statements print it; may be given
                                   several times
        --older=FOLDER             an earlier export of the same ledger, proved at its time: its
                                   last checkpoint must be in this one, so that nothing before it
                                   was changed since

      Exit code 0: all is proved; 1: something was changed, and the first such thing is named by
      file and line; 2: it could not run.
      """;

  private Verifier() {}

  public static void main(String[] args) {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    System.exit(run(args, out));
  }

  /** Runs with the arguments of the command line and gives the exit code. */
  static int run(String[] args, PrintStream out) {
    Set<String> trusted = new HashSet<>();
    Set<String> noted = new TreeSet<>();
    String older = "";
    String folder = "";
    for (String arg : args) {
      if (arg.equals("--help")) {
        out.print(HELP);
        return PROVED;
      } else if (arg.startsWith("--key=")) {
        trusted.add(arg.substring("--key=".length()));
      } else if (arg.startsWith("--checkpoint=")) {
        noted.add(arg.substring("--checkpoint=".length()));
      } else if (arg.startsWith("--older=")) {
        older = arg.substring("--older=".length());
      } else if (arg.startsWith("--") || !folder.isEmpty()) {
        out.println("Not understood: " + arg + ". See --help");
        return NOT_RUN;
      } else {
        folder = arg;
      }
    }
    if (folder.isEmpty() || !Files.isDirectory(Path.of(folder))) {
      out.println(folder.isEmpty() ? HELP : "There is no folder " + folder);
      return NOT_RUN;
    }
    if (!older.isEmpty() && !Files.isDirectory(Path.of(older))) {
      out.println("There is no folder " + older);
      return NOT_RUN;
    }
    try {
      if (!older.isEmpty()) {
        noted.add(Manifest.read(Path.of(older)).checkpoint());
      }
      verify(Path.of(folder), trusted, noted, out);
      return PROVED;
    } catch (Finding finding) {
      out.println("NOT PROVED. " + finding.words());
      return NOT_PROVED;
    } catch (RuntimeException e) {
      // What nobody foresaw is no proof.
      out.println("NOT PROVED. The export cannot be understood: " + e);
      return NOT_PROVED;
    } catch (IOException e) {
      out.println("The export cannot be read: " + e);
      return NOT_RUN;
    }
  }

  private static void verify(Path folder, Set<String> trusted, Set<String> noted, PrintStream out)
      throws IOException, Finding {
    Manifest manifest = Manifest.read(folder);
    Keys keys = Keys.read(folder, trusted);
    SealedOrder order = new SealedOrder(folder, keys);
    order.verify(noted);
    out.printf(
        "%,d events, as they were sealed; %,d checkpoints%n", order.events(), order.checkpoints());
    Books books = new Books(folder);
    books.verify();
    out.printf("%,d vouchers: numbers, sums, balances, figures, totals%n", books.vouchers());
    manifest.verify(keys);
    keys.ids().forEach(id -> out.println("key " + id));
    out.println("PROVED");
  }
}
