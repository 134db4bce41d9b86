package wagefund.ledger.platform.axon;

import java.util.Map;
import java.util.TreeMap;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import wagefund.ledger.kernel.StoredAs;

/** The stored names of all events, found once at the start by their {@link StoredAs}. */
public final class EventNames {

  private final Map<String, Class<?>> classes = new TreeMap<>();

  private EventNames() {}

  public static EventNames scan() {
    EventNames names = new EventNames();
    var scanner = new ClassPathScanningCandidateComponentProvider(false);
    scanner.addIncludeFilter(new AnnotationTypeFilter(StoredAs.class));
    scanner
        .findCandidateComponents("wagefund.ledger")
        .forEach(found -> names.add(load(String.valueOf(found.getBeanClassName()))));
    return names;
  }

  private void add(Class<?> type) {
    Class<?> other = classes.put(nameOf(type), type);
    if (other != null) {
      throw new IllegalStateException(type + " and " + other + " are stored under one name");
    }
  }

  private static Class<?> load(String className) {
    try {
      return Class.forName(className);
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }

  /** All event classes by stored name. */
  public Map<String, Class<?>> all() {
    return Map.copyOf(classes);
  }

  public static boolean isStored(Class<?> type) {
    return type.isAnnotationPresent(StoredAs.class);
  }

  public static String nameOf(Class<?> type) {
    return storedAs(type).value();
  }

  public static int versionOf(Class<?> type) {
    return storedAs(type).version();
  }

  private static StoredAs storedAs(Class<?> type) {
    StoredAs storedAs = type.getAnnotation(StoredAs.class);
    if (storedAs == null) {
      throw new IllegalArgumentException(type + " has no stored name");
    }
    return storedAs;
  }

  /** The class of a stored name; an unknown name stops the reader, nothing is skipped. */
  public Class<?> classOf(String name) {
    Class<?> type = classes.get(name);
    if (type == null) {
      throw new IllegalStateException("An event is stored under the unknown name " + name);
    }
    return type;
  }
}
