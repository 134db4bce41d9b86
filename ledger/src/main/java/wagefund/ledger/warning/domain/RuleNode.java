package wagefund.ledger.warning.domain;

import java.util.List;
import java.util.Map;

/** A piece of a file of rules, with the place where it stands. */
sealed interface RuleNode {

  /** Where it stands, such as {@code line 4, column 3}. */
  String place();

  /** Fields by name. */
  record Block(String place, Map<String, RuleNode> fields) implements RuleNode {}

  /** A list. */
  record Items(String place, List<RuleNode> items) implements RuleNode {}

  /** A value, as it is written. */
  record Word(String place, String text) implements RuleNode {}
}
