package wagefund.ledger.platform.audit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.jooq.DSLContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import wagefund.ledger.identity.store.Officers;
import wagefund.ledger.platform.read.Projector;
import wagefund.ledger.platform.read.ReadAsKnown;
import wagefund.reporting.Statements;

/**
 * Makes one package. What was begun when the ledger stopped goes on with the files that are
 * missing.
 */
@Component
class PackageMaking {

  private static final Logger LOG = LoggerFactory.getLogger(PackageMaking.class);
  private static final String PROOF = "proof";
  private static final String STATE = "state";

  private final DSLContext store;
  private final PackageRegister register;
  private final PackageNames names;
  private final Officers officers;
  private final Statements statements;
  private final ReadAsKnown past;
  private final PackageProof proof;
  private final Path folder;
  private final AuditMapping mapping;
  private final PackageStatements.Limits limits;

  PackageMaking(
      DSLContext store,
      PackageRegister register,
      PackageNames names,
      Projector projector,
      Officers officers,
      Statements statements,
      PackageProof proof,
      @Value("${ledger.audit.folder:${ledger.database.data-dir:data}/audit-packages}") Path folder,
      @Value("${ledger.audit.mapping:}") String mapping,
      @Value("${ledger.audit.statement-limit:200}") int statementLimit,
      @Value("${ledger.audit.statement-lines:5000}") long statementLines,
      @Value("${ledger.audit.printed-lines:200000}") long printedLines) {
    this.store = store;
    this.register = register;
    this.names = names;
    this.officers = officers;
    this.statements = statements;
    this.past = new ReadAsKnown(store, projector);
    this.proof = proof;
    this.folder = folder;
    this.mapping = AuditMapping.read(mapping);
    this.limits = new PackageStatements.Limits(statementLimit, statementLines, printedLines);
  }

  /** The archive of a package, which is there once it is ready. */
  Path archive(String id) {
    return new PackageFiles(folder, id).archive();
  }

  /**
   * Makes a package as far as it can.
   *
   * @param running false as soon as the ledger stops
   */
  void make(AuditPackage asked, BooleanSupplier running) {
    String id = asked.id();
    PackageFiles files = new PackageFiles(folder, id);
    try {
      AuditData data =
          new AuditData(new AuditSource(store, asked, names.of(asked)), officers.all());
      PackageWriter writer = new PackageWriter(asked, data, mapping, statements, limits);
      List<PackageWriter.Part> ofState = writer.partsOfState();
      List<PackageWriter.Part> parts = writer.parts();
      Steps steps = new Steps(id, files, ofState.size() + parts.size() + 2, running);
      // First, so that no checkpoint below the place of the package comes later.
      steps.begin(PROOF);
      if (!files.has(PROOF + "/manifest.txt")) {
        proof.writeTo(files.folder(PROOF));
      }
      steps.done();
      boolean whole = state(writer, ofState, asked, steps) && steps.write(parts);
      if (!whole) {
        return;
      }
      steps.begin("zip");
      files.manifest();
      files.pack();
      register.ready(
          id, steps.total, PackageFiles.sha256(files.archive()), Files.size(files.archive()));
      files.clear();
    } catch (IOException | RuntimeException e) {
      if (!running.getAsBoolean()) {
        LOG.info("The audit package {} goes on when the ledger starts again", id);
        return;
      }
      LOG.error("The audit package {} failed", id, e);
      register.failed(id, e.getMessage() == null ? e.toString() : e.getMessage());
    }
  }

  /**
   * What is kept only as it stands is read as it was at the place of the package, where something
   * of it was changed since.
   */
  private boolean state(
      PackageWriter writer, List<PackageWriter.Part> ofState, AuditPackage asked, Steps steps)
      throws IOException {
    PackageFiles files = steps.files;
    boolean written = ofState.stream().allMatch(part -> files.has(part.name()));
    if (written && !files.isNoted(STATE)) {
      return steps.write(ofState);
    }
    files.note(STATE);
    if (!writer.isStateLater()) {
      if (!steps.write(ofState)) {
        return false;
      }
      if (!writer.isStateLater()) {
        files.strike(STATE);
        return true;
      }
      steps.done -= ofState.size();
    }
    // It was changed, perhaps while it was written: none of it is taken as it stands now.
    for (PackageWriter.Part part : ofState) {
      files.remove(part.name());
    }
    steps.begin("as known at " + asked.knownSeq());
    try {
      boolean whole =
          past.at(
              asked.knownSeq(),
              then -> {
                try {
                  return steps.write(writer.reading(then).partsOfState());
                } catch (IOException e) {
                  throw new UncheckedIOException(e);
                }
              });
      if (whole) {
        files.strike(STATE);
      }
      return whole;
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  /** Goes through the files of one package and tells how far it is. */
  private final class Steps {
    private final String id;
    private final PackageFiles files;
    private final int total;
    private final BooleanSupplier running;
    private int done;

    Steps(String id, PackageFiles files, int total, BooleanSupplier running) {
      this.id = id;
      this.files = files;
      this.total = total;
      this.running = running;
    }

    void begin(String doing) {
      register.tell(id, done, total, doing);
    }

    void done() {
      done++;
    }

    /** Writes the files that are missing; false where the ledger stops meanwhile. */
    boolean write(List<PackageWriter.Part> parts) throws IOException {
      for (PackageWriter.Part part : parts) {
        if (!running.getAsBoolean()) {
          return false;
        }
        begin(part.name());
        if (!files.has(part.name())) {
          files.write(part.name(), part.content());
        }
        done();
      }
      return true;
    }
  }
}
