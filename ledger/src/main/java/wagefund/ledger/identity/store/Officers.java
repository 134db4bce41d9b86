package wagefund.ledger.identity.store;

import static wagefund.schema.store.Tables.OFFICER;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.Query;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import wagefund.ledger.kernel.Role;
import wagefund.schema.store.tables.records.OfficerRecord;

/** The officers, in the table {@code officer}; passwords are kept as bcrypt hashes only. */
@Component
public class Officers {

  private final DSLContext store;
  private final Clock clock;
  private final TransactionTemplate transaction;

  Officers(DSLContext store, Clock clock, TransactionTemplate transaction) {
    this.store = store;
    this.clock = clock;
    this.transaction = transaction;
  }

  public Optional<Officer> find(String username) {
    return record(username).map(Officers::officer);
  }

  public Optional<String> passwordHash(String username) {
    return record(username).map(OfficerRecord::getPasswordHash);
  }

  /** All officers, by user name. */
  public List<Officer> all() {
    return store.selectFrom(OFFICER).orderBy(OFFICER.USERNAME).fetch(Officers::officer);
  }

  public boolean isEmpty() {
    return store.fetchCount(OFFICER) == 0;
  }

  /** Adds an officer; answers whether the user name was free. */
  public boolean add(String username, String displayName, Set<Role> roles, String passwordHash) {
    return wrote(
        store
            .insertInto(OFFICER)
            .set(OFFICER.USERNAME, username)
            .set(OFFICER.DISPLAY_NAME, displayName)
            .set(OFFICER.PASSWORD_HASH, passwordHash)
            .set(OFFICER.ROLES, text(roles))
            .set(OFFICER.ACTIVE, true)
            .set(OFFICER.CHANGED_AT, now())
            .onDuplicateKeyIgnore());
  }

  /** Replaces the password; answers whether there is such an officer. */
  public boolean setPassword(String username, String passwordHash) {
    return wrote(
        store
            .update(OFFICER)
            .set(OFFICER.PASSWORD_HASH, passwordHash)
            .set(OFFICER.CHANGED_AT, now())
            .where(OFFICER.USERNAME.eq(username)));
  }

  /** Replaces roles and state; answers whether there is such an officer. */
  public boolean set(String username, Set<Role> roles, boolean active) {
    return wrote(
        store
            .update(OFFICER)
            .set(OFFICER.ROLES, text(roles))
            .set(OFFICER.ACTIVE, active)
            .set(OFFICER.CHANGED_AT, now())
            .where(OFFICER.USERNAME.eq(username)));
  }

  /** Printed names by user name, of those that are known. */
  public Map<String, String> displayNames(Collection<String> usernames) {
    return new TreeMap<>(
        store
            .select(OFFICER.USERNAME, OFFICER.DISPLAY_NAME)
            .from(OFFICER)
            .where(OFFICER.USERNAME.in(usernames))
            .fetchMap(OFFICER.USERNAME, OFFICER.DISPLAY_NAME));
  }

  private boolean wrote(Query change) {
    return Boolean.TRUE.equals(transaction.execute(status -> change.execute() > 0));
  }

  private Optional<OfficerRecord> record(String username) {
    return store.selectFrom(OFFICER).where(OFFICER.USERNAME.eq(username)).fetchOptional();
  }

  private LocalDateTime now() {
    return LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC).truncatedTo(ChronoUnit.MICROS);
  }

  private static String text(Set<Role> roles) {
    return roles.stream().sorted().map(Role::name).collect(Collectors.joining(","));
  }

  private static Officer officer(OfficerRecord row) {
    Set<Role> roles =
        Arrays.stream(row.getRoles().split(","))
            .filter(name -> !name.isEmpty())
            .map(Role::valueOf)
            .collect(Collectors.toSet());
    return new Officer(
        row.getUsername(),
        row.getDisplayName(),
        roles,
        row.getActive(),
        row.getChangedAt().toInstant(ZoneOffset.UTC));
  }
}
