package wagefund.ledger.story;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;
import wagefund.ledger.kernel.Balance;
import wagefund.ledger.kernel.Facts;
import wagefund.ledger.kernel.Malformed;
import wagefund.ledger.kernel.Money;

/**
 * A piece of a story file: a text, a list or a mapping, with its place. What cannot be read as
 * asked is noted as a problem, and a harmless value stands in for it, so that reading goes on.
 */
final class Piece {

  private static final Pattern DATE = Pattern.compile("(\\d{4})[-/.年](\\d{1,2})[-/.月](\\d{1,2})日?");
  private static final Pattern MONTH = Pattern.compile("(\\d{4})[-/.年](\\d{1,2})月?");
  private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}_-]{0,39}");

  private final Node node;
  private final Problems problems;

  Piece(Node node, Problems problems) {
    this.node = node;
    this.problems = problems;
  }

  Place place() {
    return new Place(node.getStartMark().getLine() + 1, node.getStartMark().getColumn() + 1);
  }

  void problem(String what) {
    problems.add(place(), what);
  }

  boolean isText() {
    return node instanceof ScalarNode && !node.getTag().equals(Tag.NULL);
  }

  boolean isMapping() {
    return node instanceof MappingNode;
  }

  boolean isList() {
    return node instanceof SequenceNode;
  }

  String text() {
    if (isText()) {
      return ((ScalarNode) node).getValue().strip();
    }
    problem("expected a text, found " + kind());
    return "";
  }

  String text(int limit) {
    String text = text();
    if (isText() && text.isEmpty()) {
      problem("must not be empty");
    } else if (text.length() > limit) {
      problem("too long: at most " + limit + " characters");
    }
    return text;
  }

  /** A name that the story gives to a thing, such as {@code yk}. */
  String name() {
    String text = text();
    if (isText() && !NAME.matcher(text).matches()) {
      problem(
          "not a name: " + Facts.shorten(text) + ". Letters, digits, - and _, at most 40 of them");
    }
    return text;
  }

  Money money() {
    String text = text().replaceAll("[,，_\\s]|元$|^[¥￥]", "");
    try {
      return isText() ? Money.ofYuan(text) : Money.ZERO;
    } catch (Malformed e) {
      problem(explain(e) + ", such as 1718122.00");
      return Money.ZERO;
    }
  }

  /** A figure that may be below zero. */
  Balance balance() {
    String text = text();
    if (!text.startsWith("-")) {
      return money().toBalance();
    }
    try {
      return new Balance(-Money.ofYuan(text.substring(1).replaceAll("[,，_\\s]", "")).fen());
    } catch (Malformed e) {
      problem(explain(e) + ", such as -1718122.00");
      return Balance.ZERO;
    }
  }

  private static String explain(Malformed malformed) {
    Malformed.Problem problem = malformed.problems().get(0);
    return problem.facts().fill(problem.code().en()) + " (" + problem.code().name() + ")";
  }

  int count(int most) {
    String text = text();
    if (text.matches("\\d{1,9}") && Integer.parseInt(text) <= most) {
      return Integer.parseInt(text);
    }
    if (isText()) {
      problem("expected a whole number from 0 to " + most + ", found " + Facts.shorten(text));
    }
    return 0;
  }

  boolean yes() {
    String text = text().toLowerCase(Locale.ROOT);
    if (List.of("true", "yes", "是").contains(text)) {
      return true;
    }
    if (isText() && !List.of("false", "no", "否").contains(text)) {
      problem("expected true or false, found " + Facts.shorten(text));
    }
    return false;
  }

  LocalDate date() {
    Matcher matcher = DATE.matcher(text());
    try {
      if (matcher.matches()) {
        return LocalDate.of(
            Integer.parseInt(matcher.group(1)),
            Integer.parseInt(matcher.group(2)),
            Integer.parseInt(matcher.group(3)));
      }
    } catch (DateTimeException e) {
      problem("there is no such day: " + text());
      return LocalDate.EPOCH;
    }
    if (isText()) {
      problem("expected a date such as 2022-12-05, found " + Facts.shorten(text()));
    }
    return LocalDate.EPOCH;
  }

  YearMonth month() {
    return monthIn(text())
        .orElseGet(
            () -> {
              problem("expected a month such as 2022-05, found " + Facts.shorten(text()));
              return YearMonth.of(1970, 1);
            });
  }

  private static Optional<YearMonth> monthIn(String text) {
    Matcher matcher = MONTH.matcher(text);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    int month = Integer.parseInt(matcher.group(2));
    return month >= 1 && month <= 12
        ? Optional.of(YearMonth.of(Integer.parseInt(matcher.group(1)), month))
        : Optional.empty();
  }

  /** One of some words, written with any capitals, blanks, hyphens or underscores. */
  String word(List<String> allowed) {
    String text = text();
    for (String word : allowed) {
      if (plain(word).equals(plain(text))) {
        return word;
      }
    }
    if (isText()) {
      problem("not allowed: " + Facts.shorten(text) + ". Allowed: " + String.join(", ", allowed));
    }
    return allowed.get(0);
  }

  /** Whether this is that word, whatever its capitals, blanks, hyphens or underscores. */
  boolean is(String word) {
    return isText() && plain(((ScalarNode) node).getValue()).equals(plain(word));
  }

  /** A word without what may differ when it is written. */
  static String plain(String word) {
    return word.toLowerCase(Locale.ROOT).replaceAll("[\\s_-]", "");
  }

  List<Piece> list() {
    if (node instanceof SequenceNode sequence) {
      return sequence.getValue().stream().map(this::piece).toList();
    }
    problem("expected a list, found " + kind());
    return List.of();
  }

  /** The items of a list, or the one that stands in its place. */
  List<Piece> oneOrMore() {
    return isText() ? List.of(this) : list();
  }

  record Entry(Piece key, Piece value) {}

  List<Entry> entries() {
    if (!(node instanceof MappingNode mapping)) {
      problem("expected fields with values, found " + kind());
      return List.of();
    }
    List<Entry> entries = new ArrayList<>();
    List<String> seen = new ArrayList<>();
    for (NodeTuple tuple : mapping.getValue()) {
      Piece key = piece(tuple.getKeyNode());
      String text = key.text();
      if (seen.contains(text)) {
        key.problem("stands twice: " + Facts.shorten(text));
      } else if (key.isText()) {
        seen.add(text);
        entries.add(new Entry(key, piece(tuple.getValueNode())));
      }
    }
    return List.copyOf(entries);
  }

  Fields fields() {
    return new Fields(this, entries());
  }

  private Piece piece(Node inner) {
    return new Piece(inner, problems);
  }

  private String kind() {
    if (isMapping()) {
      return "fields with values";
    }
    if (isList()) {
      return "a list";
    }
    return isText() ? "the text " + Facts.shorten(((ScalarNode) node).getValue()) : "nothing";
  }

  /** The same piece as JSON, for what the ledger itself reads, such as a scheme. */
  JsonNode json() {
    JsonNodeFactory json = JsonNodeFactory.instance;
    if (isMapping()) {
      ObjectNode object = json.objectNode();
      entries().forEach(entry -> object.set(entry.key().text(), entry.value().json()));
      return object;
    }
    if (isList()) {
      ArrayNode array = json.arrayNode();
      list().forEach(item -> array.add(item.json()));
      return array;
    }
    return scalar();
  }

  private JsonNode scalar() {
    JsonNodeFactory json = JsonNodeFactory.instance;
    String text = node instanceof ScalarNode scalar ? scalar.getValue() : "";
    boolean plainStyle = node instanceof ScalarNode scalar && scalar.isPlain();
    if (!isText()) {
      return json.nullNode();
    }
    if (plainStyle && text.matches("-?(0|[1-9]\\d{0,17})(\\.\\d{1,9})?")) {
      return Json.read(text);
    }
    if (plainStyle && (text.equals("true") || text.equals("false"))) {
      return json.booleanNode(text.equals("true"));
    }
    return json.textNode(text);
  }
}
