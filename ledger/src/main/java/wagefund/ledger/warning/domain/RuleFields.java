package wagefund.ledger.warning.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import wagefund.ledger.kernel.ErrorCode;
import wagefund.ledger.kernel.Facts;
import wagefund.ledger.kernel.Malformed;
import wagefund.ledger.warning.command.WarningError;

/** Takes fields out of a file of rules and notes every problem on the way. */
final class RuleFields {

  private static final int LIMIT = 100;

  private final List<Malformed.Problem> problems = new ArrayList<>();

  void add(ErrorCode code, Facts facts, String place) {
    if (problems.size() < LIMIT) {
      problems.add(new Malformed.Problem(code, facts, place));
    }
  }

  void throwIfAny() {
    if (!problems.isEmpty()) {
      throw new Malformed(problems);
    }
  }

  private void wrong(String value, String allowed, String place) {
    add(
        WarningError.RULES_VALUE_WRONG,
        Facts.of("value", Facts.shorten(value)).and("allowed", allowed),
        place);
  }

  RuleNode.Block block(RuleNode node, Set<String> allowed) {
    String names = String.join(", ", new TreeSet<>(allowed));
    if (node instanceof RuleNode.Block block) {
      block
          .fields()
          .forEach(
              (name, field) -> {
                if (!allowed.contains(name)) {
                  add(
                      WarningError.RULES_FIELD_UNKNOWN,
                      Facts.of("field", Facts.shorten(name)).and("allowed", names),
                      field.place());
                }
              });
      return block;
    }
    wrong(text(node), names, node.place());
    return new RuleNode.Block(node.place(), Map.of());
  }

  /** A field that must be there; a problem and an empty block where it is not. */
  RuleNode.Block part(RuleNode.Block whole, String field, Set<String> allowed) {
    RuleNode node = whole.fields().get(field);
    if (node == null) {
      missing(whole, field);
      return new RuleNode.Block(whole.place(), Map.of());
    }
    return block(node, allowed);
  }

  void missing(RuleNode.Block at, String field) {
    add(WarningError.RULES_FIELD_MISSING, Facts.of("field", field), at.place());
  }

  List<RuleNode> items(RuleNode.Block block, String field) {
    RuleNode node = block.fields().get(field);
    if (node == null) {
      missing(block, field);
      return List.of();
    }
    return node instanceof RuleNode.Items items ? items.items() : List.of(node);
  }

  /** The words of a list; none where it is not there. */
  List<String> words(RuleNode.Block block, String field) {
    if (!block.fields().containsKey(field)) {
      return List.of();
    }
    List<String> words = new ArrayList<>();
    for (RuleNode node : items(block, field)) {
      if (text(node).isEmpty()) {
        wrong("", "1–60", node.place());
      } else {
        words.add(text(node));
      }
    }
    return words;
  }

  String word(RuleNode.Block block, String field) {
    RuleNode node = block.fields().get(field);
    String text = node == null ? "" : text(node);
    if (text.isEmpty()) {
      missing(block, field);
    }
    return text;
  }

  String text(RuleNode node) {
    return node instanceof RuleNode.Word word ? Facts.shorten(word.text()) : "";
  }

  /** A whole number; 1 where it is missing or wrong, which is noted. */
  int number(RuleNode.Block block, String field, int from, int to) {
    if (!block.fields().containsKey(field)) {
      missing(block, field);
      return 1;
    }
    return optional(block, field, from, to).orElse(1);
  }

  OptionalInt optional(RuleNode.Block block, String field, int from, int to) {
    RuleNode node = block.fields().get(field);
    if (node == null) {
      return OptionalInt.empty();
    }
    String text = text(node);
    if (text.matches("-?[0-9]{1,6}")) {
      int value = Integer.parseInt(text);
      if (value >= from && value <= to) {
        return OptionalInt.of(value);
      }
    }
    wrong(text, from + "–" + to, node.place());
    return OptionalInt.empty();
  }

  Optional<Boolean> flag(RuleNode.Block block, String field) {
    RuleNode node = block.fields().get(field);
    if (node == null) {
      return Optional.empty();
    }
    String text = text(node);
    if (text.equals("true") || text.equals("false")) {
      return Optional.of(Boolean.valueOf(text));
    }
    wrong(text, "true, false", node.place());
    return Optional.empty();
  }
}
