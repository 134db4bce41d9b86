package wagefund.ledger.journal.domain;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import wagefund.ledger.journal.command.JournalError;
import wagefund.ledger.kernel.ErrorCode;
import wagefund.ledger.kernel.Facts;
import wagefund.ledger.kernel.Malformed;

/** Takes fields out of a profile file and notes every problem on the way. */
final class ProfileFields {

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

  void missing(ProfileNode at, String field) {
    add(JournalError.PROFILE_FIELD_MISSING, Facts.of("field", field), at.place());
  }

  void wrong(ProfileNode.Block at, String field, String value, String allowed) {
    String place = find(at, field).map(ProfileNode::place).orElse(at.place());
    add(
        JournalError.PROFILE_VALUE_WRONG,
        Facts.of("value", Facts.shorten(value)).and("allowed", allowed),
        place);
  }

  ProfileNode.Block block(ProfileNode node, Set<String> allowed) {
    if (node instanceof ProfileNode.Block block) {
      block
          .fields()
          .forEach(
              (name, field) -> {
                if (!allowed.contains(name)) {
                  add(
                      JournalError.PROFILE_FIELD_UNKNOWN,
                      Facts.of("field", Facts.shorten(name))
                          .and("allowed", String.join(", ", new TreeSet<>(allowed))),
                      field.place());
                }
              });
      return block;
    }
    add(
        JournalError.PROFILE_VALUE_WRONG,
        Facts.of("value", text(node)).and("allowed", String.join(", ", new TreeSet<>(allowed))),
        node.place());
    return new ProfileNode.Block(node.place(), Map.of());
  }

  Optional<ProfileNode> find(ProfileNode.Block block, String field) {
    return Optional.ofNullable(block.fields().get(field));
  }

  List<ProfileNode> items(ProfileNode.Block block, String field) {
    Optional<ProfileNode> node = find(block, field);
    if (node.isEmpty()) {
      missing(block, field);
      return List.of();
    }
    return items(node.get());
  }

  /** The items of a list; a single value is a list of one. */
  List<ProfileNode> items(ProfileNode node) {
    return node instanceof ProfileNode.Items items ? items.items() : List.of(node);
  }

  /** A value that must be there; empty text where it is not. */
  String word(ProfileNode.Block block, String field) {
    Optional<ProfileNode> node = find(block, field);
    String text = node.map(this::text).orElse("");
    if (text.isEmpty()) {
      missing(block, field);
    }
    return text;
  }

  /** A sentence that must be there, whole; a name is no longer than a problem can quote. */
  String sentence(ProfileNode.Block block, String field) {
    return word(block, field).isEmpty()
        ? ""
        : find(block, field)
            .filter(ProfileNode.Word.class::isInstance)
            .map(node -> ((ProfileNode.Word) node).text().replaceAll("\\p{Cntrl}", " "))
            .orElse("");
  }

  String text(ProfileNode node) {
    return node instanceof ProfileNode.Word word ? Facts.shorten(word.text()) : "";
  }

  <E extends Enum<E>> Optional<E> choice(ProfileNode.Block block, String field, Class<E> type) {
    String text = word(block, field);
    Optional<E> found =
        Arrays.stream(type.getEnumConstants()).filter(c -> c.name().equals(text)).findFirst();
    if (found.isEmpty() && !text.isEmpty()) {
      wrong(block, field, text, Arrays.toString(type.getEnumConstants()));
    }
    return found;
  }
}
