package wagefund.ledger.identity.store;

import java.time.Instant;
import java.util.Set;
import wagefund.ledger.kernel.Role;

/**
 * Somebody who may sign in.
 *
 * @param username the name under which everything is recorded, for ever
 * @param displayName the name as it is printed
 * @param active whether signing in is allowed
 * @param changedAt when password, roles or state were last changed; what was issued before is void
 */
public record Officer(
    String username, String displayName, Set<Role> roles, boolean active, Instant changedAt) {

  public Officer {
    roles = Set.copyOf(roles);
  }
}
