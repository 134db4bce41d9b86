package wagefund.ledger.platform.export;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import wagefund.ledger.journal.domain.PostingProfiles;
import wagefund.ledger.journal.view.FigureAccounts;
import wagefund.ledger.platform.read.Progress;
import wagefund.ledger.platform.read.Projector;
import wagefund.ledger.platform.read.QuietLedger;
import wagefund.ledger.seal.store.Checkpoint;
import wagefund.ledger.seal.store.CheckpointKeys;
import wagefund.ledger.seal.store.Checkpoints;

/** {@code export proof}: what an outsider needs to prove the ledger without the ledger. */
final class ProofExport implements ExportKind {

  private static final String TO = "--to=";
  private static final String MANIFEST = "manifest.txt";
  private static final String STATE = "export.state";

  @Override
  public String name() {
    return "proof";
  }

  @Override
  public String help() {
    return """
    export proof --to=FOLDER [options]

    Writes what an outsider needs to prove the ledger without it: events, sealed log, checkpoints,
    public keys, vouchers, balances, figures, totals of statements, and a signed manifest. Prove it
    by java -jar ledger-verifier.jar FOLDER. An export that was broken off goes on where it was.
    Exit code 0: written; 2: it could not run.

      --to=FOLDER                where to write
      --keys=FOLDER              where the key of checkpoints lies; default the data directory
    """
        + QuietLedger.OPTIONS_HELP;
  }

  @Override
  public int run(List<String> args, PrintStream out, PrintStream err) {
    String to = "";
    List<String> options = new ArrayList<>();
    for (String arg : args) {
      if (arg.startsWith(TO)) {
        to = arg.substring(TO.length());
      } else {
        options.add(arg);
      }
    }
    if (to.isEmpty()) {
      err.println("Say where to write: --to=FOLDER");
      return 2;
    }
    Path folder = Path.of(to);
    return QuietLedger.run(options, err, ledger -> run(ledger, folder, out, err));
  }

  private static int run(
      ListableBeanFactory ledger, Path folder, PrintStream out, PrintStream err) {
    if (!ledger.getBean(CheckpointKeys.class).hasKey()) {
      err.println("There is no key of checkpoints here. Say where it lies: --keys=FOLDER");
      return 2;
    }
    if (Files.exists(folder.resolve(MANIFEST))) {
      err.println("There is a finished export in " + folder + " already");
      return 2;
    }
    try {
      Files.createDirectories(folder);
      Progress[] progress = new Progress[1];
      Checkpoint last =
          write(
              ledger,
              folder,
              (done, total) -> {
                if (progress[0] == null) {
                  progress[0] = Progress.of(out, "写出 Writing", total);
                  progress[0].accept(0);
                }
                progress[0].accept(done);
              });
      out.printf(
          "%s: %,d events up to checkpoint %d:%s%n",
          folder, last.size(), last.number(), last.root());
      return 0;
    } catch (IOException | UncheckedIOException e) {
      err.println("It cannot be written: " + e.getMessage());
      return 2;
    }
  }

  /** Is told how many of how many events are written. */
  interface Reached {
    void events(long done, long total);
  }

  /** Writes all of it, or the rest of it; gives the checkpoint up to which it goes. */
  static Checkpoint write(ListableBeanFactory ledger, Path folder, Reached reached)
      throws IOException {
    DSLContext store = ledger.getBean(DSLContext.class);
    ProofFiles files = new ProofFiles(store, folder);
    Checkpoints checkpoints = ledger.getBean(Checkpoints.class);
    long position = position(folder).orElse(-1L);
    if (position < 0) {
      position = moment(ledger, files);
      Files.writeString(folder.resolve(STATE), "position " + position + "\n");
    }
    long upTo = position;
    Checkpoint last =
        checkpoints
            .covering(position)
            .or(checkpoints::cover)
            .filter(checkpoint -> checkpoint.size() >= upTo)
            .orElseThrow(() -> new IOException("Nothing is sealed yet"));
    LongConsumer events = done -> reached.events(done, last.size());
    files.keys();
    files.checkpoints(last.size());
    files.sealedLog(last.size());
    files.events(last.size(), events);
    files.vouchers(position);
    manifest(ledger.getBean(CheckpointKeys.class), folder, position, last);
    Files.deleteIfExists(folder.resolve(STATE));
    return last;
  }

  private static Optional<Long> position(Path folder) throws IOException {
    Path state = folder.resolve(STATE);
    return Files.exists(state)
        ? Optional.of(Long.valueOf(Files.readString(state).strip().replace("position ", "")))
        : Optional.empty();
  }

  private static long moment(ListableBeanFactory ledger, ProofFiles files) throws IOException {
    TransactionTemplate moment =
        new TransactionTemplate(ledger.getBean(PlatformTransactionManager.class));
    moment.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
    try {
      Long position =
          moment.execute(
              status -> {
                long at = ledger.getBean(Projector.class).position();
                try {
                  files.moment(
                      new FigureAccounts(
                          ledger.getBean(DSLContext.class), ledger.getBean(PostingProfiles.class)));
                } catch (IOException e) {
                  throw new UncheckedIOException(e);
                }
                return at;
              });
      return position == null ? 0 : position;
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private static void manifest(CheckpointKeys keys, Path folder, long position, Checkpoint last)
      throws IOException {
    StringBuilder text = new StringBuilder("wagefund export 1\n");
    text.append("position ").append(position).append('\n');
    text.append("checkpoint ").append(last.number()).append(' ').append(last.root()).append('\n');
    text.append("key ").append(keys.keyId()).append('\n');
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".tsv")).sorted().toList()) {
        text.append("file ").append(file.getFileName()).append(' ').append(sha256(file));
        text.append('\n');
      }
    }
    byte[] signature = keys.sign(text.toString().getBytes(StandardCharsets.UTF_8));
    text.append("signature ").append(HexFormat.of().formatHex(signature)).append('\n');
    Files.writeString(folder.resolve(MANIFEST), text);
  }

  private static String sha256(Path file) throws IOException {
    var sha = wagefund.ledger.kernel.Digest.sha256();
    try (var in = Files.newInputStream(file)) {
      byte[] buffer = new byte[1 << 16];
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        sha.update(buffer, 0, read);
      }
    }
    return HexFormat.of().formatHex(sha.digest());
  }
}
