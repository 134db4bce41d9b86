package wagefund.ledger.identity.store;

import static wagefund.schema.store.Tables.CASE_SYSTEM;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jooq.DSLContext;
import org.jooq.Query;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import wagefund.schema.store.tables.records.CaseSystemRecord;

/** The case systems, in the table {@code case_system}; secrets are kept as bcrypt hashes only. */
@Component
public class CaseSystems {

  private final DSLContext store;
  private final Clock clock;
  private final TransactionTemplate transaction;

  CaseSystems(DSLContext store, Clock clock, TransactionTemplate transaction) {
    this.store = store;
    this.clock = clock;
    this.transaction = transaction;
  }

  public Optional<CaseSystem> find(String clientId) {
    return record(clientId).map(CaseSystems::system);
  }

  public Optional<String> secretHash(String clientId) {
    return record(clientId).map(CaseSystemRecord::getSecretHash);
  }

  public List<CaseSystem> all() {
    return store.selectFrom(CASE_SYSTEM).orderBy(CASE_SYSTEM.CLIENT_ID).fetch(CaseSystems::system);
  }

  /** Adds a case system; answers whether the client id was free. */
  public boolean add(String clientId, String displayName, Set<String> scopes, String secretHash) {
    return wrote(
        store
            .insertInto(CASE_SYSTEM)
            .set(CASE_SYSTEM.CLIENT_ID, clientId)
            .set(CASE_SYSTEM.DISPLAY_NAME, displayName)
            .set(CASE_SYSTEM.SECRET_HASH, secretHash)
            .set(CASE_SYSTEM.SCOPES, String.join(",", new TreeSet<>(scopes)))
            .set(CASE_SYSTEM.ACTIVE, true)
            .set(
                CASE_SYSTEM.CHANGED_AT,
                LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC)
                    .truncatedTo(ChronoUnit.MICROS))
            .onDuplicateKeyIgnore());
  }

  private boolean wrote(Query change) {
    return Boolean.TRUE.equals(transaction.execute(status -> change.execute() > 0));
  }

  private Optional<CaseSystemRecord> record(String clientId) {
    return store.selectFrom(CASE_SYSTEM).where(CASE_SYSTEM.CLIENT_ID.eq(clientId)).fetchOptional();
  }

  private static CaseSystem system(CaseSystemRecord row) {
    return new CaseSystem(
        row.getClientId(),
        row.getDisplayName(),
        Set.of(row.getScopes().split(",")),
        row.getActive(),
        row.getChangedAt().toInstant(ZoneOffset.UTC));
  }
}
