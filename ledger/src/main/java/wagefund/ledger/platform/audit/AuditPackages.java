package wagefund.ledger.platform.audit;

import static wagefund.schema.read.Tables.FUND_POSITION;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import wagefund.ledger.kernel.Actor;
import wagefund.ledger.kernel.Digest;
import wagefund.ledger.kernel.Facts;
import wagefund.ledger.kernel.FundId;
import wagefund.ledger.kernel.KernelError;
import wagefund.ledger.kernel.Malformed;
import wagefund.ledger.kernel.Outcome;
import wagefund.ledger.kernel.Role;
import wagefund.ledger.kernel.Text;
import wagefund.ledger.platform.read.Projector;
import wagefund.ledger.platform.write.IdempotencyKey;

/** Decides who may ask for an audit package and fetch it, and says how far each has come. */
@Component
public class AuditPackages {

  private static final int MONTHS_LIMIT = 36;
  private static final int WAITING_LIMIT = 20;

  private final DSLContext store;
  private final Projector projector;
  private final PackageRegister register;
  private final PackageMaking making;
  private final PackageWork work;

  AuditPackages(
      DSLContext store,
      Projector projector,
      PackageRegister register,
      PackageMaking making,
      PackageWork work) {
    this.store = store;
    this.projector = projector;
    this.register = register;
    this.making = making;
    this.work = work;
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
          KernelError.NOT_FOUND, Facts.of("what", "fund").and("id", fund.value()));
    }
    int waiting = register.unfinished();
    if (waiting >= WAITING_LIMIT) {
      return Outcome.rejected(AuditError.AUDIT_PACKAGES_WAITING, Facts.of("count", waiting));
    }
    String name = key.client() + "\n" + key.key() + "\n" + key.request().hex();
    String id = "ap-" + Digest.of(name).hex().substring(0, 32);
    register.add(
        id,
        new PackageRegister.Asked(fund.value(), from, to, unmasked, why, by.name()),
        projector.position());
    work.wake();
    return Outcome.accepted(id);
  }

  public Optional<AuditPackage> find(String id) {
    return register.find(id);
  }

  /** The packages, the newest first. */
  public List<AuditPackage> list(int offset, int limit) {
    return register.list(offset, limit);
  }

  public int count() {
    return register.count();
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

  /** The archive of a package that is ready; that it was fetched is recorded, with its hash. */
  public Outcome fetch(AuditPackage ready, Actor by) {
    if (!by.has(Role.AUDITOR)) {
      return Outcome.rejected(AuditError.AUDITOR_ROLE_NEEDED);
    }
    Path archive = making.archive(ready.id());
    if (ready.status() != AuditPackage.Status.READY || !Files.exists(archive)) {
      return Outcome.rejected(
          AuditError.AUDIT_PACKAGE_NOT_READY, Facts.of("status", ready.status().name()));
    }
    register.fetched(ready, by.name());
    return Outcome.accepted(archive);
  }
}
