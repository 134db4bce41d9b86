package wagefund.ledger.architecture;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import java.util.Set;

/**
 * Where the features stand: a root package, below it features, below each feature its rooms. The
 * rules are written over a house, so that each can be tried on a small house that breaks it.
 *
 * @param root the package above the features
 * @param reporting the package of the statements
 */
record House(String root, String reporting) {

  static final House LEDGER = new House("wagefund.ledger", "wagefund.reporting");

  /** A part of the house that is no feature: the kernel below all, the wiring above all. */
  static final Set<String> OUTSIDE_FEATURES = Set.of("kernel", "platform", "story", "page");

  /** The wiring: it puts the parts together, so it may see all of them. */
  static final Set<String> WIRING = Set.of("platform", "story", "page");

  static final Set<String> ROOMS =
      Set.of("command", "event", "domain", "process", "view", "web", "store");

  /** A room that one feature alone has: the case file reads rosters from files. */
  static final Set<String> ROOMS_OF_ONE_FEATURE = Set.of("casefile.roster");

  static final Set<String> SEEN_ACROSS_FEATURES = Set.of("command", "event");

  /** The first package below the root: a feature, {@code kernel}, {@code platform} or so. */
  String part(JavaClass type) {
    return segment(type, 0);
  }

  /** The second package below the root, empty outside features. */
  String room(JavaClass type) {
    return isInFeature(type) ? segment(type, 1) : "";
  }

  boolean isInside(JavaClass type) {
    return isBelow(type, root);
  }

  boolean isInReporting(JavaClass type) {
    return isBelow(type, reporting);
  }

  boolean isInFeature(JavaClass type) {
    return isInside(type) && !part(type).isEmpty() && !OUTSIDE_FEATURES.contains(part(type));
  }

  boolean isInKernel(JavaClass type) {
    return isInside(type) && part(type).equals("kernel");
  }

  boolean isWiring(JavaClass type) {
    return isInside(type) && (WIRING.contains(part(type)) || part(type).isEmpty());
  }

  boolean isInKnownRoom(JavaClass type) {
    return ROOMS.contains(room(type))
        || ROOMS_OF_ONE_FEATURE.contains(part(type) + "." + room(type));
  }

  boolean sameFeature(JavaClass one, JavaClass other) {
    return isInside(one) && isInside(other) && part(one).equals(part(other));
  }

  DescribedPredicate<JavaClass> inRoom(String... rooms) {
    Set<String> wanted = Set.of(rooms);
    return DescribedPredicate.describe(
        "are in the room " + String.join(" or ", rooms), type -> wanted.contains(room(type)));
  }

  DescribedPredicate<JavaClass> inside() {
    return DescribedPredicate.describe("are in the ledger", this::isInside);
  }

  DescribedPredicate<JavaClass> inFeature() {
    return DescribedPredicate.describe("are in a feature", this::isInFeature);
  }

  private String segment(JavaClass type, int index) {
    String name = type.getPackageName();
    if (name.length() <= root.length()) {
      return "";
    }
    String[] segments = name.substring(root.length() + 1).split("\\.", -1);
    return index < segments.length ? segments[index] : "";
  }

  private static boolean isBelow(JavaClass type, String above) {
    String name = type.getPackageName();
    return name.equals(above) || name.startsWith(above + ".");
  }
}
