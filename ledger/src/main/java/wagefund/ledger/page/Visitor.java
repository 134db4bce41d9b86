package wagefund.ledger.page;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import wagefund.ledger.kernel.Actor;
import wagefund.ledger.kernel.Role;

/** Who looks at a page. */
final class Visitor {

  private static final String PREFIX = "ROLE_";

  private Visitor() {}

  /** The officer who is signed in; empty on the pages that everybody may see. */
  static Optional<Actor> officer() {
    Authentication known = SecurityContextHolder.getContext().getAuthentication();
    if (known == null
        || !known.isAuthenticated()
        || known instanceof AnonymousAuthenticationToken) {
      return Optional.empty();
    }
    return Optional.of(new Actor(known.getName(), roles(known)));
  }

  private static Set<Role> roles(Authentication known) {
    Set<Role> roles = EnumSet.noneOf(Role.class);
    for (GrantedAuthority authority : known.getAuthorities()) {
      String name = String.valueOf(authority.getAuthority());
      if (name.startsWith(PREFIX)) {
        roles.add(Role.valueOf(name.substring(PREFIX.length())));
      }
    }
    return roles;
  }
}
