package wagefund.ledger.page;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The page that is open, and the links from it to itself with one thing changed.
 *
 * @param path its path
 * @param query its parameters, without those that work once only
 */
record Here(String path, Map<String, String> query) {

  static final String LANGUAGE = "lang";

  private static final Set<String> ONCE = Set.of(LANGUAGE, "continue");

  /** Wide enough for a search text; a longer value is no link of ours. */
  private static final int LONGEST = 200;

  static Here of(HttpServletRequest request) {
    Map<String, String> query = new LinkedHashMap<>();
    if (request.getMethod().equals("GET")) {
      request
          .getParameterMap()
          .forEach(
              (name, values) -> {
                if (!ONCE.contains(name) && values[0].length() <= LONGEST) {
                  query.put(name, values[0]);
                }
              });
    }
    Object failed = request.getAttribute("jakarta.servlet.error.request_uri");
    return new Here(failed == null ? request.getRequestURI() : failed.toString(), query);
  }

  /** This page in another language. */
  public String in(String language) {
    return link(LANGUAGE, language);
  }

  /** This page with one parameter changed, from its first part on. */
  public String with(String name, Object value) {
    return link(name, String.valueOf(value));
  }

  /** This page sorted by a column: a second click turns the order round. */
  public String sortedBy(String column) {
    return link("sort", isSortedBy(column).equals("ascending") ? "-" + column : column);
  }

  /** How a column is sorted, as assistive technology names it. */
  public String isSortedBy(String column) {
    String sort = query.getOrDefault("sort", "");
    return sort.equals(column) ? "ascending" : sort.equals("-" + column) ? "descending" : "none";
  }

  private String link(String name, String value) {
    Map<String, String> next = new LinkedHashMap<>(query);
    if (!name.equals("page") && !name.equals(LANGUAGE)) {
      next.remove("page");
    }
    next.put(name, value);
    return path
        + "?"
        + next.entrySet().stream()
            .map(e -> encode(e.getKey()) + "=" + encode(e.getValue()))
            .collect(Collectors.joining("&"));
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
