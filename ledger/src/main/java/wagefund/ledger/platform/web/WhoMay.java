package wagefund.ledger.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.authorization.AuthorizationResult;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import wagefund.ledger.kernel.Role;

/**
 * Who may knock at which door of the API. What an officer may do is decided by the ledger itself;
 * here stand the scopes of case systems and the doors of administrators.
 */
final class WhoMay implements AuthorizationManager<RequestAuthorizationContext> {

  private static final String API = "/api/v1/";

  @Override
  public AuthorizationResult authorize(
      Supplier<? extends @Nullable Authentication> who, RequestAuthorizationContext asked) {
    HttpServletRequest request = asked.getRequest();
    Authentication known = who.get();
    if (known == null
        || !known.isAuthenticated()
        || known instanceof AnonymousAuthenticationToken) {
      return new AuthorizationDecision(false);
    }
    String needed = needed(request, has(known, "ROLE_" + Role.CASE_SYSTEM.name()));
    boolean may = needed.isEmpty() || has(known, needed);
    if (!may) {
      RolesNeeded.note(request, needed.replaceFirst("^(ROLE|SCOPE)_", ""));
    }
    return new AuthorizationDecision(may);
  }

  /** The authority that the request needs, or nothing. */
  private static String needed(HttpServletRequest request, boolean isCaseSystem) {
    String path = request.getRequestURI().substring(request.getContextPath().length());
    if (isBelow(path, API + "officers") || isBelow(path, API + "case-systems")) {
      return "ROLE_" + Role.ADMIN.name();
    }
    if (!isCaseSystem) {
      return "";
    }
    if (isBelow(path, API + "statements")) {
      return "ROLE_" + Role.AUDITOR.name();
    }
    if (!request.getMethod().equals("POST")) {
      return "SCOPE_read";
    }
    boolean handles = path.endsWith("/steps") || path.endsWith("/supervision");
    if (path.equals(API + "cases") || isBelow(path, API + "cases") && handles) {
      return "SCOPE_case.write";
    }
    boolean asksForMoney =
        isBelow(path, API + "disbursements")
            || isBelow(path, API + "advances") && !path.endsWith("/release");
    return asksForMoney ? "SCOPE_advance.request" : "ROLE_" + Role.CLERK.name();
  }

  private static boolean isBelow(String path, String door) {
    return path.equals(door) || path.startsWith(door + "/");
  }

  private static boolean has(Authentication known, String authority) {
    return known.getAuthorities().stream().anyMatch(a -> authority.equals(a.getAuthority()));
  }
}
