package wagefund.ledger.kernel;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** The numbers and names that a refusal compared, by name, in the order given. */
public record Facts(Map<String, Object> byName) {

  public static final Facts NONE = new Facts(Map.of());

  public Facts {
    byName = Collections.unmodifiableMap(new LinkedHashMap<>(byName));
  }

  public static Facts of(String name, Object value) {
    return NONE.and(name, value);
  }

  public Facts and(String name, Object value) {
    Map<String, Object> more = new LinkedHashMap<>(byName);
    more.put(name, value);
    return new Facts(more);
  }

  /** Fills the places {@code {name}} of a text. */
  public String fill(String text) {
    String filled = text;
    for (Map.Entry<String, Object> fact : byName.entrySet()) {
      filled = filled.replace("{" + fact.getKey() + "}", String.valueOf(fact.getValue()));
    }
    return filled;
  }

  /** The beginning of a value that came from outside, fit to be shown. */
  public static String shorten(String value) {
    String plain = value.replaceAll("\\p{Cntrl}", " ");
    return plain.length() <= 60 ? plain : plain.substring(0, 60) + "…";
  }
}
