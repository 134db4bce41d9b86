package wagefund.ledger.journal.domain;

import java.util.List;
import java.util.Map;

/** A piece of a profile file, with the place where it stands. */
sealed interface ProfileNode {

  /** Where it stands, such as {@code line 4, column 3}. */
  String place();

  /** Fields by name. */
  record Block(String place, Map<String, ProfileNode> fields) implements ProfileNode {}

  /** A list. */
  record Items(String place, List<ProfileNode> items) implements ProfileNode {}

  /** A value, as it is written. */
  record Word(String place, String text) implements ProfileNode {}
}
