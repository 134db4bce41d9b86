package wagefund.ledger.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.ServletRequestPathUtils;

/**
 * Looks only at routes that begin as the path does. The framework compares each request with every
 * route, which with some hundred routes took a quarter of the time of a request. Where that does
 * not give one route alone, the framework is asked.
 */
final class RouteMapping extends RequestMappingHandlerMapping {

  private record Route(RequestMappingInfo info, HandlerMethod handler) {}

  /** By what their paths begin with: up to a slash, or the whole path. */
  private Map<String, List<Route>> beginnings = Map.of();

  /** What begins otherwise may be the route of any path. */
  private List<Route> others = List.of();

  @Override
  protected void handlerMethodsInitialized(Map<RequestMappingInfo, HandlerMethod> routes) {
    Map<String, List<Route>> found = new HashMap<>();
    List<Route> rest = new ArrayList<>();
    routes.forEach(
        (info, handler) -> {
          Route route = new Route(info, handler);
          for (String pattern : info.getPatternValues()) {
            String beginning = beginningOf(pattern);
            boolean whole = beginning.equals(pattern);
            if (whole || beginning.endsWith("/")) {
              found.computeIfAbsent(beginning, key -> new ArrayList<>()).add(route);
            } else {
              rest.add(route);
            }
          }
          if (info.getPatternValues().isEmpty()) {
            rest.add(route);
          }
        });
    beginnings = found;
    others = rest;
    super.handlerMethodsInitialized(routes);
  }

  /** What every path of a pattern begins with, as it is written without escapes. */
  static String beginningOf(String pattern) {
    int end = 0;
    while (end < pattern.length() && "{*?".indexOf(pattern.charAt(end)) < 0) {
      end++;
    }
    boolean restOfPath = pattern.startsWith("{*", end) || pattern.startsWith("**", end);
    return pattern.substring(0, restOfPath ? Math.max(0, end - 1) : end);
  }

  @Override
  protected @Nullable HandlerMethod lookupHandlerMethod(
      String lookupPath, HttpServletRequest request) throws Exception {
    String path =
        ServletRequestPathUtils.getParsedRequestPath(request).pathWithinApplication().value();
    // An escaped path, or one with parameters, is not written as the pattern is.
    if (path.indexOf('%') >= 0 || path.indexOf(';') >= 0) {
      return super.lookupHandlerMethod(lookupPath, request);
    }
    List<Route> matching = matching(path, request);
    if (matching.isEmpty() || isOpen(matching, request)) {
      return super.lookupHandlerMethod(lookupPath, request);
    }
    Route best = matching.get(0);
    request.setAttribute(HandlerMapping.BEST_MATCHING_HANDLER_ATTRIBUTE, best.handler());
    handleMatch(best.info(), lookupPath, request);
    return best.handler();
  }

  /** The routes of a request, the best first. */
  private List<Route> matching(String path, HttpServletRequest request) {
    List<Route> found = new ArrayList<>();
    addMatching(others, request, found);
    addMatching(beginnings.getOrDefault(path, List.of()), request, found);
    for (int end = path.indexOf('/'); end >= 0; end = path.indexOf('/', end + 1)) {
      String beginning = path.substring(0, end + 1);
      if (!beginning.equals(path)) {
        addMatching(beginnings.getOrDefault(beginning, List.of()), request, found);
      }
    }
    Comparator<RequestMappingInfo> best = getMappingComparator(request);
    found.sort((one, other) -> best.compare(one.info(), other.info()));
    return found;
  }

  private void addMatching(List<Route> routes, HttpServletRequest request, List<Route> found) {
    for (Route route : routes) {
      RequestMappingInfo match = getMatchingMapping(route.info(), request);
      if (match != null) {
        found.add(new Route(match, route.handler()));
      }
    }
  }

  /** Whether two routes are as good. */
  private boolean isOpen(List<Route> matching, HttpServletRequest request) {
    return matching.size() > 1
        && getMappingComparator(request).compare(matching.get(0).info(), matching.get(1).info())
            == 0;
  }
}
