package wagefund.ledger.platform.web;

import java.util.EnumSet;
import java.util.Set;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import wagefund.ledger.kernel.Actor;
import wagefund.ledger.kernel.Role;

/** Who is signed in, as the ledger names whoever acts. */
public final class SignedIn {

  private static final String PREFIX = "ROLE_";

  private SignedIn() {}

  /**
   * Whoever sent the request that this thread answers.
   *
   * @throws Refused {@code SIGN_IN_NEEDED}
   */
  public static Actor actor() {
    Authentication known = SecurityContextHolder.getContext().getAuthentication();
    if (known == null
        || !known.isAuthenticated()
        || known instanceof AnonymousAuthenticationToken) {
      throw new Refused(EdgeError.SIGN_IN_NEEDED);
    }
    return new Actor(known.getName(), roles(known));
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
