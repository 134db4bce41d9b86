package wagefund.reporting;

import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;

/** The names under which officers sign. */
@FunctionalInterface
public interface OfficerDirectory {

  /** Shows officers under their user names. */
  OfficerDirectory BY_USER_NAME =
      userNames -> {
        Map<String, String> names = new TreeMap<>();
        userNames.forEach(name -> names.put(name, name));
        return names;
      };

  /** Display names by user name; whoever is missing is shown under the user name. */
  Map<String, String> displayNames(Collection<String> userNames);
}
