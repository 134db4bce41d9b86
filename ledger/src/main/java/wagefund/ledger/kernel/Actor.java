package wagefund.ledger.kernel;

import java.util.Set;

/**
 * Who asks, with the roles that sign-in found.
 *
 * @param name the officer's user name, or the case system's client id
 */
public record Actor(String name, Set<Role> roles) {

  public Actor {
    Identifier.require(name);
    roles = Set.copyOf(roles);
  }

  public boolean has(Role role) {
    return roles.contains(role);
  }
}
