package wagefund.ledger.platform.export;

import static wagefund.schema.store.Tables.PROOF_EXPORT;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jooq.DSLContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import wagefund.ledger.kernel.Ids;
import wagefund.ledger.seal.store.Checkpoint;
import wagefund.schema.store.tables.records.ProofExportRecord;

/** Writes exports that auditors ask for, in the background; what a stop broke off goes on. */
@Component
class ProofExports implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(ProofExports.class);
  private static final String RUNNING = "RUNNING";

  /**
   * An export that was asked for.
   *
   * @param status {@code RUNNING}, {@code DONE} or {@code FAILED}
   * @param result the checkpoint up to which it goes, or why it failed
   * @param fetched how often it was fetched
   */
  record Asked(
      String id,
      String by,
      String at,
      String status,
      long events,
      long total,
      String result,
      int fetched) {

    static Asked of(ProofExportRecord row) {
      return new Asked(
          row.getExportId(),
          row.getRequestedBy(),
          row.getRequestedAt(),
          row.getStatus(),
          row.getEventsDone(),
          row.getEventsTotal(),
          row.getResult(),
          row.getFetched());
    }
  }

  private final ListableBeanFactory ledger;
  private final DSLContext store;
  private final TransactionTemplate transaction;
  private final Ids ids;
  private final Clock clock;
  private final Path folder;
  private ExecutorService worker = Executors.newSingleThreadExecutor();
  private volatile boolean running;

  ProofExports(
      ListableBeanFactory ledger,
      DSLContext store,
      TransactionTemplate transaction,
      Ids ids,
      Clock clock,
      @Value("${ledger.exports:${ledger.database.data-dir:data}/exports}") String folder) {
    this.ledger = ledger;
    this.store = store;
    this.transaction = transaction;
    this.ids = ids;
    this.clock = clock;
    this.folder = Path.of(folder);
  }

  Asked ask(String by) {
    ProofExportRecord row = new ProofExportRecord();
    row.setExportId(ids.next());
    row.setRequestedBy(by);
    row.setRequestedAt(clock.instant().toString());
    row.setStatus(RUNNING);
    row.setEventsDone(0L);
    row.setEventsTotal(0L);
    row.setResult("");
    row.setFetched(0);
    transaction.executeWithoutResult(status -> store.executeInsert(row));
    worker.execute(() -> write(row.getExportId()));
    return Asked.of(row);
  }

  Optional<Asked> find(String id) {
    return store
        .selectFrom(PROOF_EXPORT)
        .where(PROOF_EXPORT.EXPORT_ID.eq(id))
        .fetchOptional()
        .map(Asked::of);
  }

  List<Asked> list(int offset, int limit) {
    return store
        .selectFrom(PROOF_EXPORT)
        .orderBy(PROOF_EXPORT.REQUESTED_AT.desc(), PROOF_EXPORT.EXPORT_ID)
        .limit(limit)
        .offset(offset)
        .fetch()
        .map(row -> Asked.of(row));
  }

  int count() {
    return store.fetchCount(PROOF_EXPORT);
  }

  private void write(String id) {
    try {
      Path to = folder.resolve(id);
      Files.createDirectories(to);
      Checkpoint last =
          ProofExport.write(ledger, to, (done, total) -> note(id, RUNNING, done, total, ""));
      note(id, "DONE", last.size(), last.size(), last.number() + ":" + last.root());
    } catch (IOException | RuntimeException e) {
      if (running) {
        LOG.error("The export {} failed", id, e);
        note(id, "FAILED", 0, 0, String.valueOf(e.getMessage()));
      }
    }
  }

  private void note(String id, String status, long done, long total, String result) {
    transaction.executeWithoutResult(
        within ->
            store
                .update(PROOF_EXPORT)
                .set(PROOF_EXPORT.STATUS, status)
                .set(PROOF_EXPORT.EVENTS_DONE, done)
                .set(PROOF_EXPORT.EVENTS_TOTAL, total)
                .set(PROOF_EXPORT.RESULT, result.substring(0, Math.min(400, result.length())))
                .where(PROOF_EXPORT.EXPORT_ID.eq(id))
                .execute());
  }

  /** Packs an export that is done, and notes that it was fetched. */
  void fetch(String id, OutputStream to) throws IOException {
    transaction.executeWithoutResult(
        status ->
            store
                .update(PROOF_EXPORT)
                .set(PROOF_EXPORT.FETCHED, PROOF_EXPORT.FETCHED.plus(1))
                .where(PROOF_EXPORT.EXPORT_ID.eq(id))
                .execute());
    try (ZipOutputStream zip = new ZipOutputStream(to);
        Stream<Path> files = Files.list(folder.resolve(id))) {
      for (Path file : files.sorted().toList()) {
        zip.putNextEntry(new ZipEntry("proof/" + file.getFileName()));
        Files.copy(file, zip);
        zip.closeEntry();
      }
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  @Override
  public void start() {
    worker = Executors.newSingleThreadExecutor();
    running = true;
    store
        .selectFrom(PROOF_EXPORT)
        .where(PROOF_EXPORT.STATUS.eq(RUNNING))
        .fetch(PROOF_EXPORT.EXPORT_ID)
        .stream()
        .filter(id -> Files.isDirectory(folder.resolve(id)))
        .forEach(id -> worker.execute(() -> write(id)));
  }

  @Override
  public void stop() {
    running = false;
    worker.shutdownNow();
  }

  @Override
  public boolean isRunning() {
    return running;
  }
}
