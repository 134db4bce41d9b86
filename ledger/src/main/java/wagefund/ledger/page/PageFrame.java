package wagefund.ledger.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import wagefund.ledger.kernel.Actor;
import wagefund.ledger.kernel.Ids;
import wagefund.ledger.kernel.Role;
import wagefund.ledger.platform.write.PostingStop;

/**
 * What every page shows around its content: who is signed in, the language, today, closed posting.
 */
@Component
class PageFrame implements HandlerInterceptor {

  private final OfficerNames names;
  private final PostingStop posting;
  private final Ids ids;
  private final Clock clock;

  PageFrame(OfficerNames names, PostingStop posting, Ids ids, Clock clock) {
    this.names = names;
    this.posting = posting;
    this.ids = ids;
    this.clock = clock;
  }

  /**
   * The officer whom the header names.
   *
   * @param name the user name
   * @param shown the name as colleagues know it
   */
  record Me(String name, String shown, Set<Role> roles) {
    /** Whether the officer holds the role of this name. */
    public boolean has(String role) {
      return roles.contains(Role.valueOf(role));
    }
  }

  @Override
  public boolean preHandle(
      HttpServletRequest request, HttpServletResponse response, Object handler) {
    if (handler instanceof HandlerMethod) {
      Visitor.officer()
          .ifPresent(
              officer -> {
                request.setAttribute("me", me(officer));
                request.setAttribute("postingClosed", posting.isClosed());
              });
      boolean english = LocaleContextHolder.getLocale().getLanguage().equals("en");
      request.setAttribute("here", Here.of(request));
      request.setAttribute("english", english);
      request.setAttribute("today", LocalDate.now(clock));
      request.setAttribute("once", ids.next());
    }
    return true;
  }

  private Me me(Actor officer) {
    return new Me(officer.name(), names.shown(officer.name()), officer.roles());
  }
}
