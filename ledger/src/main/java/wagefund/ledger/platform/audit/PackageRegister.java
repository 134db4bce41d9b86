package wagefund.ledger.platform.audit;

import static wagefund.schema.store.Tables.AUDIT_PACKAGE;
import static wagefund.schema.store.Tables.AUDIT_PACKAGE_LOOK;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import wagefund.schema.store.tables.records.AuditPackageRecord;

/** Keeps which packages were asked for, how far each has come, and who fetched one. */
@Component
class PackageRegister {

  private static final int DOING_LENGTH = 120;
  private static final int PROBLEM_LENGTH = 400;

  private final DSLContext store;
  private final TransactionTemplate transaction;
  private final Clock clock;

  PackageRegister(DSLContext store, TransactionTemplate transaction, Clock clock) {
    this.store = store;
    this.transaction = transaction;
    this.clock = clock;
  }

  /** What is asked for: whose months, in which way, why and by whom. */
  record Asked(
      String fund, YearMonth from, YearMonth to, boolean unmasked, String reason, String by) {}

  /** Takes down what is asked for; what was taken down under the same id stays. */
  void add(String id, Asked asked, long knownSeq) {
    AuditPackageRecord row = new AuditPackageRecord();
    row.setPackageId(id);
    row.setFundId(asked.fund());
    row.setFirstMonth(asked.from().toString());
    row.setLastMonth(asked.to().toString());
    row.setUnmasked(asked.unmasked());
    row.setReason(asked.reason());
    row.setRequestedBy(asked.by());
    row.setRequestedAt(now());
    row.setKnownSeq(knownSeq);
    row.setStatus("WAITING");
    row.setPartsDone(0);
    row.setPartsTotal(0);
    row.setDoing("");
    row.setSha256("");
    row.setSizeBytes(0L);
    row.setProblem("");
    transaction.executeWithoutResult(
        status -> store.insertInto(AUDIT_PACKAGE).set(row).onDuplicateKeyIgnore().execute());
  }

  private LocalDateTime now() {
    return LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
  }

  Optional<AuditPackage> find(String id) {
    return store
        .selectFrom(AUDIT_PACKAGE)
        .where(AUDIT_PACKAGE.PACKAGE_ID.eq(id))
        .fetchOptional(PackageRegister::toPackage);
  }

  /** The packages, the newest first. */
  List<AuditPackage> list(int offset, int limit) {
    return store
        .selectFrom(AUDIT_PACKAGE)
        .orderBy(AUDIT_PACKAGE.REQUESTED_AT.desc(), AUDIT_PACKAGE.PACKAGE_ID)
        .limit(offset, limit)
        .fetch(PackageRegister::toPackage);
  }

  int count() {
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

  /** How many are not made yet. */
  int unfinished() {
    return store.fetchCount(AUDIT_PACKAGE, isUnfinished());
  }

  /** The one that was asked for first of those that are not made yet. */
  Optional<AuditPackage> next() {
    return store
        .selectFrom(AUDIT_PACKAGE)
        .where(isUnfinished())
        .orderBy(AUDIT_PACKAGE.REQUESTED_AT, AUDIT_PACKAGE.PACKAGE_ID)
        .limit(1)
        .fetchOptional(PackageRegister::toPackage);
  }

  private static Condition isUnfinished() {
    return AUDIT_PACKAGE.STATUS.in("WAITING", "RUNNING");
  }

  /** Tells how far a package has come. */
  void tell(String id, int done, int total, String doing) {
    transaction.executeWithoutResult(
        status ->
            store
                .update(AUDIT_PACKAGE)
                .set(AUDIT_PACKAGE.STATUS, "RUNNING")
                .set(AUDIT_PACKAGE.PARTS_DONE, done)
                .set(AUDIT_PACKAGE.PARTS_TOTAL, total)
                .set(AUDIT_PACKAGE.DOING, cut(doing, DOING_LENGTH))
                .where(AUDIT_PACKAGE.PACKAGE_ID.eq(id))
                .execute());
  }

  void ready(String id, int parts, String sha256, long size) {
    transaction.executeWithoutResult(
        status ->
            store
                .update(AUDIT_PACKAGE)
                .set(AUDIT_PACKAGE.STATUS, "READY")
                .set(AUDIT_PACKAGE.PARTS_DONE, parts)
                .set(AUDIT_PACKAGE.PARTS_TOTAL, parts)
                .set(AUDIT_PACKAGE.DOING, "")
                .set(AUDIT_PACKAGE.SHA256, sha256)
                .set(AUDIT_PACKAGE.SIZE_BYTES, size)
                .set(AUDIT_PACKAGE.FINISHED_AT, now())
                .where(AUDIT_PACKAGE.PACKAGE_ID.eq(id))
                .execute());
  }

  void failed(String id, String why) {
    transaction.executeWithoutResult(
        status ->
            store
                .update(AUDIT_PACKAGE)
                .set(AUDIT_PACKAGE.STATUS, "FAILED")
                .set(AUDIT_PACKAGE.PROBLEM, cut(why, PROBLEM_LENGTH))
                .set(AUDIT_PACKAGE.FINISHED_AT, now())
                .where(AUDIT_PACKAGE.PACKAGE_ID.eq(id))
                .execute());
  }

  private static String cut(String text, int length) {
    return text.length() > length ? text.substring(0, length) : text;
  }

  /** That the archive was fetched, and with which hash. */
  void fetched(AuditPackage ready, String by) {
    transaction.executeWithoutResult(
        status ->
            store
                .insertInto(AUDIT_PACKAGE_LOOK)
                .set(AUDIT_PACKAGE_LOOK.PACKAGE_ID, ready.id())
                .set(AUDIT_PACKAGE_LOOK.FETCHED_BY, by)
                .set(AUDIT_PACKAGE_LOOK.FETCHED_AT, now())
                .set(AUDIT_PACKAGE_LOOK.SHA256, ready.sha256())
                .execute());
  }
}
