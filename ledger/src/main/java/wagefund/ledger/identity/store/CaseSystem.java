package wagefund.ledger.identity.store;

import java.time.Instant;
import java.util.Set;

/**
 * A case system that may use the API.
 *
 * @param clientId the name under which everything is recorded, for ever
 * @param scopes what it may ask for: {@code case.write}, {@code advance.request}, {@code read}
 */
public record CaseSystem(
    String clientId, String displayName, Set<String> scopes, boolean active, Instant changedAt) {

  /** All that a case system may be allowed. */
  public static final Set<String> SCOPES = Set.of("case.write", "advance.request", "read");

  public CaseSystem {
    scopes = Set.copyOf(scopes);
  }
}
