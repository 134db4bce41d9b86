package wagefund.ledger.scheme.domain;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import wagefund.ledger.scheme.command.SchemeRules.RuleText;

/** Reads the rules of a scheme file as they are written, for who wants to see them. */
final class RuleTexts {

  private static final String MEMBERS = "members";
  private static final String NAME = "name";

  private final Node.Block file;

  private RuleTexts(Node.Block file) {
    this.file = file;
  }

  /** Of a file that was read before. */
  static RuleTexts of(String content) {
    return new RuleTexts((Node.Block) SchemeText.read(content, new Problems()));
  }

  /** The caps by name, in the order of the file; members of a group follow it. */
  Map<String, RuleText> caps() {
    Map<String, RuleText> rules = new LinkedHashMap<>();
    items(file, "caps").forEach(cap -> add(rules, cap));
    return Collections.unmodifiableMap(rules);
  }

  private static void add(Map<String, RuleText> rules, Node.Block cap) {
    Map<String, String> says = new LinkedHashMap<>();
    cap.fields()
        .forEach(
            (name, value) -> {
              if (!name.equals(MEMBERS) && !name.equals(NAME)) {
                flatten(says, name, value);
              }
            });
    rules.put(text(cap, NAME), new RuleText(cap.place().line(), Collections.unmodifiableMap(says)));
    items(cap, MEMBERS).forEach(member -> add(rules, member));
  }

  private static void flatten(Map<String, String> says, String name, Node value) {
    if (value instanceof Node.Block block) {
      block.fields().forEach((inner, node) -> flatten(says, name + "." + inner, node));
    } else if (value instanceof Node.Items list) {
      List<String> words = new ArrayList<>();
      list.items().forEach(item -> words.add(item instanceof Node.Scalar s ? s.text() : ""));
      says.put(name, String.join(", ", words));
    } else if (value instanceof Node.Scalar scalar) {
      says.put(name, scalar.text());
    }
  }

  /** The papers that the file names, each in one line. */
  List<String> sources() {
    return items(file, "source").stream()
        .map(
            paper ->
                String.join(
                    " ",
                    List.of("number", "title", "dated", "articles").stream()
                        .map(field -> text(paper, field))
                        .filter(text -> !text.isEmpty())
                        .toList()))
        .toList();
  }

  private static List<Node.Block> items(Node.Block block, String field) {
    return Optional.ofNullable(block.fields().get(field))
        .filter(Node.Items.class::isInstance)
        .map(Node.Items.class::cast)
        .map(
            list ->
                list.items().stream()
                    .filter(Node.Block.class::isInstance)
                    .map(Node.Block.class::cast)
                    .toList())
        .orElse(List.of());
  }

  private static String text(Node.Block block, String field) {
    return block.fields().get(field) instanceof Node.Scalar scalar ? scalar.text() : "";
  }
}
