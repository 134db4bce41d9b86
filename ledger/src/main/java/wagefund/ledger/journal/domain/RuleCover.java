package wagefund.ledger.journal.domain;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import wagefund.ledger.journal.command.JournalError;
import wagefund.ledger.kernel.Facts;

/** The rules of one event cover every case of it, and each case once. */
final class RuleCover {

  private RuleCover() {}

  /** Notes a case with two rules or none; several rules must tell by the same single field. */
  static void check(String event, List<PostingRule> rules, String place, ProfileFields fields) {
    if (rules.stream().allMatch(rule -> rule.when().isEmpty())) {
      if (rules.size() > 1) {
        overlap(event, "when", place, fields);
      }
      return;
    }
    Set<String> paths =
        rules.stream()
            .map(rule -> rule.when().keySet().stream().map(EventField::path).toList().toString())
            .collect(Collectors.toCollection(TreeSet::new));
    boolean single = rules.stream().allMatch(rule -> rule.when().size() == 1);
    if (paths.size() > 1 || !single) {
      overlap(event, String.join(", ", paths), place, fields);
      return;
    }
    Set<String> open = new TreeSet<>();
    for (PostingRule rule : rules) {
      for (Map.Entry<EventField, Set<String>> condition : rule.when().entrySet()) {
        open.addAll(constants(condition.getKey()));
      }
    }
    for (PostingRule rule : rules) {
      for (Set<String> values : rule.when().values()) {
        for (String value : values) {
          if (!open.remove(value)) {
            overlap(event, value, place, fields);
          }
        }
      }
    }
    open.forEach(
        value ->
            fields.add(
                JournalError.POSTING_CASE_MISSING,
                Facts.of("event", event).and("value", value),
                place));
  }

  private static void overlap(String event, String value, String place, ProfileFields fields) {
    fields.add(
        JournalError.POSTING_RULES_OVERLAP, Facts.of("event", event).and("value", value), place);
  }

  /** The names that a field of a closed set may have. */
  static Set<String> constants(EventField field) {
    return Arrays.stream(field.type().getEnumConstants())
        .map(constant -> ((Enum<?>) constant).name())
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
