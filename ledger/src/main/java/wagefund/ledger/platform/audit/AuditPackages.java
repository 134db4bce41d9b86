package wagefund.ledger.platform.audit;

import static wagefund.schema.read.Tables.FUND_POSITION;
import static wagefund.schema.store.Tables.AUDIT_PACKAGE;
import static wagefund.schema.store.Tables.AUDIT_PACKAGE_LOOK;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jooq.DSLContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import wagefund.ledger.identity.store.Officers;
import wagefund.ledger.kernel.Actor;
import wagefund.ledger.kernel.Digest;
import wagefund.ledger.kernel.Facts;
import wagefund.ledger.kernel.FundId;
import wagefund.ledger.kernel.Malformed;
import wagefund.ledger.kernel.Outcome;
import wagefund.ledger.kernel.PersonId;
import wagefund.ledger.kernel.Role;
import wagefund.ledger.kernel.Text;
import wagefund.ledger.platform.read.Projector;
import wagefund.ledger.platform.read.ReadAsKnown;
import wagefund.ledger.platform.write.IdempotencyKey;
import wagefund.ledger.vault.command.People;
import wagefund.reporting.Statements;
import wagefund.schema.store.tables.records.AuditPackageRecord;

/**
 * Takes down who asks for an audit package and makes it in the background, one after the other.
 * What was begun when the ledger stopped goes on when it starts again, with the files that are
 * missing.
 */
@Component
public class AuditPackages implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(AuditPackages.class);
  private static final int MONTHS_LIMIT = 36;
  private static final int WAITING_LIMIT = 20;
  private static final long IDLE_SECONDS = 30;
  private static final String PROOF = "proof";
  private static final String STATE = "state";

  private final DSLContext store;
  private final TransactionTemplate transaction;
  private final Projector projector;
  private final Officers officers;
  private final People people;
  private final Statements statements;
  private final ReadAsKnown past;
  private final PackageProof proof;
  private final Clock clock;
  private final Path folder;
  private final AuditMapping mapping;
  private final PackageStatements.Limits limits;
  private final Semaphore work = new Semaphore(0);
  private volatile boolean running;
  private Thread thread = new Thread(this::makeAll, "audit-packages");

  AuditPackages(
      DSLContext store,
      TransactionTemplate transaction,
      Projector projector,
      Officers officers,
      People people,
      Statements statements,
      PackageProof proof,
      Clock clock,
      @Value("${ledger.audit.folder:${ledger.database.data-dir:data}/audit-packages}") Path folder,
      @Value("${ledger.audit.mapping:}") String mapping,
      @Value("${ledger.audit.statement-limit:200}") int statementLimit,
      @Value("${ledger.audit.statement-lines:5000}") long statementLines,
      @Value("${ledger.audit.printed-lines:200000}") long printedLines) {
    this.store = store;
    this.transaction = transaction;
    this.projector = projector;
    this.officers = officers;
    this.people = people;
    this.statements = statements;
    this.past = new ReadAsKnown(store, projector);
    this.proof = proof;
    this.clock = clock;
    this.folder = folder;
    this.mapping = AuditMapping.read(mapping);
    this.limits = new PackageStatements.Limits(statementLimit, statementLines, printedLines);
  }

  /**
   * Asks for a package. It tells what is known now: what happens while it is made is not in it.
   *
   * @param unmasked whether people are named in full; each look at one is recorded
   * @param reason why it is asked for, 1 to 200 characters
   * @param key the same key gives the same package
   * @return its id
   * @throws Malformed {@code AUDIT_PERIOD}, {@code TEXT_MISSING} or {@code TEXT_TOO_LONG}
   */
  public Outcome request(
      FundId fund,
      YearMonth from,
      YearMonth to,
      boolean unmasked,
      String reason,
      IdempotencyKey key,
      Actor by) {
    String why = Text.required(reason, 200, "reason");
    if (to.isBefore(from) || from.plusMonths(MONTHS_LIMIT).minusMonths(1).isBefore(to)) {
      throw new Malformed(
          AuditError.AUDIT_PERIOD,
          Facts.of("from", from).and("to", to).and("limit", MONTHS_LIMIT),
          "to");
    }
    if (!by.has(Role.AUDITOR)) {
      return Outcome.rejected(AuditError.AUDITOR_ROLE_NEEDED);
    }
    if (!store.fetchExists(FUND_POSITION, FUND_POSITION.FUND_ID.eq(fund.value()))) {
      return Outcome.rejected(
          wagefund.ledger.kernel.KernelError.NOT_FOUND,
          Facts.of("what", "fund").and("id", fund.value()));
    }
    int waiting = store.fetchCount(AUDIT_PACKAGE, AUDIT_PACKAGE.STATUS.in("WAITING", "RUNNING"));
    if (waiting >= WAITING_LIMIT) {
      return Outcome.rejected(AuditError.AUDIT_PACKAGES_WAITING, Facts.of("count", waiting));
    }
    String name = key.client() + "\n" + key.key() + "\n" + key.request().hex();
    String id = "ap-" + Digest.of(name).hex().substring(0, 32);
    transaction.executeWithoutResult(
        status -> {
          AuditPackageRecord row = new AuditPackageRecord();
          row.setPackageId(id);
          row.setFundId(fund.value());
          row.setFirstMonth(from.toString());
          row.setLastMonth(to.toString());
          row.setUnmasked(unmasked);
          row.setReason(why);
          row.setRequestedBy(by.name());
          row.setRequestedAt(now());
          row.setKnownSeq(projector.position());
          row.setStatus("WAITING");
          row.setPartsDone(0);
          row.setPartsTotal(0);
          row.setDoing("");
          row.setSha256("");
          row.setSizeBytes(0L);
          row.setProblem("");
          store.insertInto(AUDIT_PACKAGE).set(row).onDuplicateKeyIgnore().execute();
        });
    work.release();
    return Outcome.accepted(id);
  }

  private LocalDateTime now() {
    return LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
  }

  public Optional<AuditPackage> find(String id) {
    return store
        .selectFrom(AUDIT_PACKAGE)
        .where(AUDIT_PACKAGE.PACKAGE_ID.eq(id))
        .fetchOptional(AuditPackages::toPackage);
  }

  /** The packages, the newest first. */
  public List<AuditPackage> list(int offset, int limit) {
    return store
        .selectFrom(AUDIT_PACKAGE)
        .orderBy(AUDIT_PACKAGE.REQUESTED_AT.desc(), AUDIT_PACKAGE.PACKAGE_ID)
        .limit(offset, limit)
        .fetch(AuditPackages::toPackage);
  }

  /** The funds for which one can be asked, by id, with their names. */
  public Map<String, String> funds() {
    Map<String, String> funds = new LinkedHashMap<>();
    store
        .select(FUND_POSITION.FUND_ID, FUND_POSITION.CODE, FUND_POSITION.NAME)
        .from(FUND_POSITION)
        .orderBy(FUND_POSITION.CODE)
        .forEach(r -> funds.put(r.value1(), r.value2() + " " + r.value3()));
    return funds;
  }

  /** The fund of an id or a code; an unknown name stays as it is, and is refused as that. */
  public FundId fundNamed(String idOrCode) {
    return new FundId(
        store
            .select(FUND_POSITION.FUND_ID)
            .from(FUND_POSITION)
            .where(FUND_POSITION.FUND_ID.eq(idOrCode).or(FUND_POSITION.CODE.eq(idOrCode)))
            .limit(1)
            .fetchOptional(FUND_POSITION.FUND_ID)
            .orElse(idOrCode));
  }

  public int count() {
    return store.fetchCount(AUDIT_PACKAGE);
  }

  private static AuditPackage toPackage(AuditPackageRecord r) {
    return new AuditPackage(
        r.getPackageId(),
        r.getFundId(),
        YearMonth.parse(r.getFirstMonth()),
        YearMonth.parse(r.getLastMonth()),
        r.getUnmasked(),
        r.getReason(),
        r.getRequestedBy(),
        r.getRequestedAt().toInstant(ZoneOffset.UTC),
        r.getKnownSeq(),
        AuditPackage.Status.valueOf(r.getStatus()),
        r.getPartsDone(),
        r.getPartsTotal(),
        r.getDoing(),
        r.getSha256(),
        r.getSizeBytes(),
        Optional.ofNullable(r.getFinishedAt()).map(at -> at.toInstant(ZoneOffset.UTC)),
        r.getProblem());
  }

  /** The archive of a package that is ready; that it was fetched is recorded, with its hash. */
  public Outcome fetch(AuditPackage ready, Actor by) {
    if (!by.has(Role.AUDITOR)) {
      return Outcome.rejected(AuditError.AUDITOR_ROLE_NEEDED);
    }
    Path archive = new PackageFiles(folder, ready.id()).archive();
    if (ready.status() != AuditPackage.Status.READY || !Files.exists(archive)) {
      return Outcome.rejected(
          AuditError.AUDIT_PACKAGE_NOT_READY, Facts.of("status", ready.status().name()));
    }
    transaction.executeWithoutResult(
        status ->
            store
                .insertInto(AUDIT_PACKAGE_LOOK)
                .set(AUDIT_PACKAGE_LOOK.PACKAGE_ID, ready.id())
                .set(AUDIT_PACKAGE_LOOK.FETCHED_BY, by.name())
                .set(AUDIT_PACKAGE_LOOK.FETCHED_AT, now())
                .set(AUDIT_PACKAGE_LOOK.SHA256, ready.sha256())
                .execute());
    return Outcome.accepted(archive);
  }

  // --- in the background ---

  private void makeAll() {
    while (running) {
      try {
        Optional<String> next = next();
        if (next.isPresent()) {
          make(next.get());
        } else if (work.tryAcquire(IDLE_SECONDS, TimeUnit.SECONDS)) {
          work.drainPermits();
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return;
      } catch (RuntimeException e) {
        LOG.error("Audit packages cannot be made now; it is tried again", e);
        pause();
      }
    }
  }

  private static void pause() {
    try {
      TimeUnit.SECONDS.sleep(5);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private Optional<String> next() {
    return store
        .select(AUDIT_PACKAGE.PACKAGE_ID)
        .from(AUDIT_PACKAGE)
        .where(AUDIT_PACKAGE.STATUS.in("WAITING", "RUNNING"))
        .orderBy(AUDIT_PACKAGE.REQUESTED_AT, AUDIT_PACKAGE.PACKAGE_ID)
        .limit(1)
        .fetchOptional(AUDIT_PACKAGE.PACKAGE_ID);
  }

  private void make(String id) {
    AuditPackage asked = find(id).orElseThrow();
    PackageFiles files = new PackageFiles(folder, id);
    try {
      AuditData data = new AuditData(new AuditSource(store, asked, names(asked)), officers.all());
      PackageWriter writer = new PackageWriter(asked, data, mapping, statements, limits);
      List<PackageWriter.Part> ofState = writer.partsOfState();
      List<PackageWriter.Part> parts = writer.parts();
      Steps steps = new Steps(id, files, ofState.size() + parts.size() + 2);
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
      ready(id, files, steps.total);
      files.clear();
    } catch (IOException | RuntimeException e) {
      if (!running) {
        LOG.info("The audit package {} goes on when the ledger starts again", id);
        return;
      }
      LOG.error("The audit package {} failed", id, e);
      failed(id, String.valueOf(e.getMessage()));
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
    private int done;

    Steps(String id, PackageFiles files, int total) {
      this.id = id;
      this.files = files;
      this.total = total;
    }

    void begin(String doing) {
      tell(id, done, total, doing);
    }

    void done() {
      done++;
    }

    /** Writes the files that are missing; false where the ledger stops meanwhile. */
    boolean write(List<PackageWriter.Part> parts) throws IOException {
      for (PackageWriter.Part part : parts) {
        if (!running) {
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

  private AuditSource.PersonNames names(AuditPackage asked) {
    return asked.unmasked() ? new Unmasked(asked) : this::masked;
  }

  private Map<PersonId, String> masked(Set<PersonId> wanted) {
    Map<PersonId, String> names = new HashMap<>();
    people
        .masked(wanted)
        .forEach((id, person) -> names.put(id, person.name() + " " + person.idNumber()));
    return names;
  }

  /** A look at a person is recorded once for a package, under the name of who asked for it. */
  private final class Unmasked implements AuditSource.PersonNames {
    private final Map<PersonId, String> known = new HashMap<>();
    private final AuditPackage asked;
    private final Actor auditor;

    Unmasked(AuditPackage asked) {
      this.asked = asked;
      this.auditor = new Actor(asked.requestedBy(), Set.of(Role.AUDITOR));
    }

    @Override
    public Map<PersonId, String> of(Set<PersonId> wanted) {
      transaction.executeWithoutResult(
          status -> {
            for (PersonId person : wanted) {
              known.computeIfAbsent(
                  person,
                  id -> {
                    var whole = people.unmasked(id, auditor, asked.reason());
                    return whole.name() + " " + whole.idNumber().value();
                  });
            }
          });
      return known;
    }
  }

  private void tell(String id, int done, int total, String doing) {
    transaction.executeWithoutResult(
        status ->
            store
                .update(AUDIT_PACKAGE)
                .set(AUDIT_PACKAGE.STATUS, "RUNNING")
                .set(AUDIT_PACKAGE.PARTS_DONE, done)
                .set(AUDIT_PACKAGE.PARTS_TOTAL, total)
                .set(AUDIT_PACKAGE.DOING, doing.length() > 120 ? doing.substring(0, 120) : doing)
                .where(AUDIT_PACKAGE.PACKAGE_ID.eq(id))
                .execute());
  }

  private void ready(String id, PackageFiles files, int total) throws IOException {
    String hash = PackageFiles.sha256(files.archive());
    long size = Files.size(files.archive());
    transaction.executeWithoutResult(
        status ->
            store
                .update(AUDIT_PACKAGE)
                .set(AUDIT_PACKAGE.STATUS, "READY")
                .set(AUDIT_PACKAGE.PARTS_DONE, total)
                .set(AUDIT_PACKAGE.PARTS_TOTAL, total)
                .set(AUDIT_PACKAGE.DOING, "")
                .set(AUDIT_PACKAGE.SHA256, hash)
                .set(AUDIT_PACKAGE.SIZE_BYTES, size)
                .set(AUDIT_PACKAGE.FINISHED_AT, now())
                .where(AUDIT_PACKAGE.PACKAGE_ID.eq(id))
                .execute());
  }

  private void failed(String id, String why) {
    transaction.executeWithoutResult(
        status ->
            store
                .update(AUDIT_PACKAGE)
                .set(AUDIT_PACKAGE.STATUS, "FAILED")
                .set(AUDIT_PACKAGE.PROBLEM, why.length() > 400 ? why.substring(0, 400) : why)
                .set(AUDIT_PACKAGE.FINISHED_AT, now())
                .where(AUDIT_PACKAGE.PACKAGE_ID.eq(id))
                .execute());
  }

  @Override
  public void start() {
    running = true;
    thread = new Thread(this::makeAll, "audit-packages");
    thread.setDaemon(true);
    thread.start();
  }

  @Override
  public void stop() {
    running = false;
    work.release();
    try {
      thread.join(60_000);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public boolean isRunning() {
    return running;
  }
}
