package wagefund.ledger.platform.web;

import jakarta.servlet.http.HttpServletRequest;

/** Which role a request would have needed, noted where it is checked. */
final class RolesNeeded {

  private static final String NOTE = RolesNeeded.class.getName();

  private RolesNeeded() {}

  static void note(HttpServletRequest request, String roles) {
    request.setAttribute(NOTE, roles);
  }

  static String of(HttpServletRequest request) {
    Object noted = request.getAttribute(NOTE);
    return noted == null ? "-" : noted.toString();
  }
}
