package wagefund.ledger.scheme.domain;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import wagefund.ledger.kernel.Facts;
import wagefund.ledger.kernel.Malformed;
import wagefund.ledger.kernel.Money;
import wagefund.ledger.scheme.command.Rate;
import wagefund.ledger.scheme.command.SchemeError;

/**
 * Reads the fields of one block of a scheme file. A field that is missing or wrong is noted as a
 * problem and answered with a harmless value, so that the rest can still be looked at; a file with
 * problems is never used.
 */
final class Fields {

  /** The word for a figure that the source leaves open. */
  static final String OPEN = "open";

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("uuuu-MM-dd").withResolverStyle(ResolverStyle.STRICT);
  private static final Pattern NUMBER = Pattern.compile("\\d{1,15}(\\.\\d{1,12})?");
  private static final Pattern EXPONENT = Pattern.compile("[eE][+-]?\\d{1,2}");
  private static final int LIST_LIMIT = 200;

  private final Node.Place place;
  private final Map<String, Node> fields;
  private final Map<String, Node.Place> names;
  private final boolean readable;
  private final Problems problems;
  private final Set<String> allowed = new LinkedHashSet<>();

  Fields(Node node, Problems problems) {
    this.place = node.place();
    this.problems = problems;
    if (node instanceof Node.Block block) {
      this.fields = block.fields();
      this.names = block.names();
      this.readable = true;
    } else {
      this.fields = Map.of();
      this.names = Map.of();
      this.readable = false;
      wrongType(node, "object");
    }
  }

  Node.Place place() {
    return place;
  }

  /** Whether the field is there; from now on it counts as allowed. */
  boolean has(String name) {
    allowed.add(name);
    return fields.containsKey(name);
  }

  Optional<Node> node(String name) {
    allowed.add(name);
    return Optional.ofNullable(fields.get(name));
  }

  private Optional<Node> required(String name, String expected) {
    Optional<Node> node = node(name);
    if (node.isEmpty() && readable) {
      problems.add(
          SchemeError.FIELD_MISSING, Facts.of("field", name).and("expected", expected), place);
    }
    return node;
  }

  /** Notes every field that nobody asked for. */
  void refuseOthers() {
    names.forEach(
        (name, at) -> {
          if (!allowed.contains(name)) {
            problems.add(
                SchemeError.FIELD_UNKNOWN,
                Facts.of("field", Facts.shorten(name)).and("allowed", String.join(", ", allowed)),
                at);
          }
        });
  }

  void wrongType(Node node, String expected) {
    problems.add(
        SchemeError.FIELD_TYPE,
        Facts.of("expected", expected).and("found", node.found()),
        node.place());
  }

  // --- texts ---

  String requiredText(String name, int limit) {
    return required(name, "text").map(node -> text(node, limit)).orElse("");
  }

  String optionalText(String name, int limit) {
    return node(name).map(node -> text(node, limit)).orElse("");
  }

  private String text(Node node, int limit) {
    if (!(node instanceof Node.Scalar scalar) || scalar.type() != Node.Scalar.Type.TEXT) {
      wrongType(node, "text");
      return "";
    }
    String text = scalar.text().strip();
    if (text.isEmpty() || text.codePointCount(0, text.length()) > limit) {
      notAllowed(scalar, "1 to " + limit + " characters");
    }
    return text;
  }

  /** A name within the file: small letters, digits and hyphens. */
  String requiredName(String name) {
    Optional<Node> node = required(name, "name such as monthly-wage");
    String text = node.map(n -> text(n, 64)).orElse("");
    if (!text.isEmpty() && !text.matches("[a-z0-9][a-z0-9-]{0,63}")) {
      notAllowed((Node.Scalar) node.orElseThrow(), "small letters, digits and hyphens");
    }
    return text;
  }

  private void notAllowed(Node.Scalar scalar, String allowedText) {
    problems.add(
        SchemeError.TEXT_NOT_ALLOWED,
        Facts.of("value", Facts.shorten(scalar.text())).and("allowed", allowedText),
        scalar.place());
  }

  // --- words ---

  <E extends Enum<E>> E requiredWord(String name, Class<E> type, Function<E, String> spelling) {
    return required(name, words(type, spelling))
        .flatMap(node -> word(node, type, spelling))
        .orElse(type.getEnumConstants()[0]);
  }

  <E extends Enum<E>> Optional<E> word(String name, Class<E> type, Function<E, String> spelling) {
    return node(name).flatMap(node -> word(node, type, spelling));
  }

  /** As {@link #word(String, Class, Function)}, the word spelt as the constant is. */
  <E extends Enum<E>> Optional<E> word(String name, Class<E> type) {
    return word(name, type, Enum::name);
  }

  <E extends Enum<E>> E requiredWord(String name, Class<E> type) {
    return requiredWord(name, type, Enum::name);
  }

  <E extends Enum<E>> Optional<E> word(Node node, Class<E> type, Function<E, String> spelling) {
    if (!(node instanceof Node.Scalar scalar) || scalar.type() != Node.Scalar.Type.TEXT) {
      wrongType(node, words(type, spelling));
      return Optional.empty();
    }
    Optional<E> found =
        Arrays.stream(type.getEnumConstants())
            .filter(constant -> spelling.apply(constant).equals(scalar.text()))
            .findFirst();
    if (found.isEmpty()) {
      problems.add(
          SchemeError.VALUE_NOT_ALLOWED,
          Facts.of("value", Facts.shorten(scalar.text())).and("allowed", words(type, spelling)),
          scalar.place());
    }
    return found;
  }

  /** A list of words, at least one, none twice; empty where the field is not there. */
  <E extends Enum<E>> List<E> words(String name, Class<E> type) {
    List<E> result = new ArrayList<>();
    for (Node item : items(name, 1)) {
      word(item, type, Enum::name)
          .ifPresent(
              word -> {
                refuseTwice(result.contains(word), word.name(), item);
                result.add(word);
              });
    }
    return result;
  }

  <E extends Enum<E>> Set<E> wordSet(String name, Class<E> type) {
    Set<E> set = EnumSet.noneOf(type);
    set.addAll(words(name, type));
    return set;
  }

  void refuseTwice(boolean twice, String value, Node node) {
    if (twice) {
      problems.add(SchemeError.VALUE_TWICE, Facts.of("value", value), node.place());
    }
  }

  private static <E extends Enum<E>> String words(Class<E> type, Function<E, String> spelling) {
    return Arrays.stream(type.getEnumConstants()).map(spelling).collect(Collectors.joining(", "));
  }

  // --- lists and blocks ---

  /** The items of a list; none where the field is not there. */
  List<Node> items(String name, int atLeast) {
    return node(name).map(node -> items(node, atLeast)).orElse(List.of());
  }

  List<Node> requiredItems(String name, int atLeast) {
    return required(name, "list").map(node -> items(node, atLeast)).orElse(List.of());
  }

  private List<Node> items(Node node, int atLeast) {
    if (!(node instanceof Node.Items list)) {
      wrongType(node, "list");
      return List.of();
    }
    int size = list.items().size();
    if (size < atLeast || size > LIST_LIMIT) {
      problems.add(
          SchemeError.LIST_SIZE,
          Facts.of("size", size).and("allowed", atLeast + " to " + LIST_LIMIT),
          node.place());
    }
    return list.items();
  }

  Optional<Fields> block(String name) {
    return node(name).map(node -> new Fields(node, problems));
  }

  Optional<Fields> requiredBlock(String name) {
    return required(name, "object").map(node -> new Fields(node, problems));
  }

  // --- truth, dates ---

  boolean truth(String name, boolean otherwise) {
    Optional<Node> node = node(name);
    if (node.isEmpty()) {
      return otherwise;
    }
    if (node.get() instanceof Node.Scalar scalar && scalar.type() == Node.Scalar.Type.BOOLEAN) {
      return scalar.text().equals("true");
    }
    wrongType(node.get(), "true or false");
    return otherwise;
  }

  LocalDate requiredDate(String name) {
    return required(name, "date").map(this::date).orElse(LocalDate.EPOCH);
  }

  Optional<LocalDate> date(String name) {
    return node(name).map(this::date);
  }

  private LocalDate date(Node node) {
    if (node instanceof Node.Scalar scalar && scalar.type() == Node.Scalar.Type.TEXT) {
      try {
        return LocalDate.parse(scalar.text(), DAY);
      } catch (DateTimeParseException e) {
        problems.add(
            SchemeError.DATE_UNREADABLE,
            Facts.of("value", Facts.shorten(scalar.text())),
            node.place());
        return LocalDate.EPOCH;
      }
    }
    wrongType(node, "date");
    return LocalDate.EPOCH;
  }

  // --- numbers ---

  int requiredCount(String name, int atLeast, int atMost) {
    return required(name, "whole number").map(n -> count(n, atLeast, atMost)).orElse(atLeast);
  }

  OptionalInt count(String name, int atLeast, int atMost) {
    Optional<Node> node = node(name);
    return node.isEmpty()
        ? OptionalInt.empty()
        : OptionalInt.of(count(node.get(), atLeast, atMost));
  }

  private int count(Node node, int atLeast, int atMost) {
    Optional<BigDecimal> number = number(node, "whole number");
    if (number.isEmpty()) {
      return atLeast;
    }
    boolean whole = number.get().stripTrailingZeros().scale() <= 0;
    if (!whole
        || number.get().compareTo(BigDecimal.valueOf(atLeast)) < 0
        || number.get().compareTo(BigDecimal.valueOf(atMost)) > 0) {
      outOfRange(node, "whole number from " + atLeast + " to " + atMost);
      return atLeast;
    }
    return number.get().intValueExact();
  }

  /** A percentage above zero, with at most four decimals. */
  Optional<Rate> percent(String name, int atMost) {
    return node(name).map(node -> rate(node, 4, atMost, "percentage"));
  }

  /** A factor above zero, with at most six decimals. */
  Optional<Rate> factor(String name, int atMost) {
    return node(name).map(node -> rate(node, 6, atMost, "factor"));
  }

  /** As {@link #percent}; required, and empty only where the file says {@code open}. */
  Optional<Rate> openPercent(String name, int atMost) {
    return openOr(name, "percentage", node -> rate(node, 4, atMost, "percentage"));
  }

  /** A factor above zero, with at most six decimals, or {@code open}. */
  Optional<Rate> openFactor(String name, int atMost) {
    return openOr(name, "factor", node -> rate(node, 6, atMost, "factor"));
  }

  /** A number of months, or {@code open}. */
  OptionalInt openCount(String name, int atLeast, int atMost) {
    return openOr(name, "whole number", node -> count(node, atLeast, atMost))
        .map(OptionalInt::of)
        .orElse(OptionalInt.empty());
  }

  /** An amount in yuan above zero, or {@code open}. */
  Optional<Money> openAmount(String name) {
    return openOr(name, "amount", this::amountAboveZero);
  }

  private <T> Optional<T> openOr(String name, String expected, Function<Node, T> reading) {
    return required(name, expected + ", or " + OPEN)
        .filter(node -> !(node instanceof Node.Scalar s && s.text().equals(OPEN)))
        .map(reading);
  }

  private Rate rate(Node node, int decimals, int atMost, String what) {
    Optional<BigDecimal> number = number(node, what);
    if (number.isEmpty()) {
      return Rate.ONE;
    }
    BigDecimal value = number.get();
    if (value.signum() <= 0
        || value.compareTo(BigDecimal.valueOf(atMost)) > 0
        || value.stripTrailingZeros().scale() > decimals) {
      outOfRange(node, what + " above 0, at most " + atMost + ", with " + decimals + " decimals");
      return Rate.ONE;
    }
    return new Rate(value.movePointRight(decimals).longValueExact());
  }

  private Optional<BigDecimal> number(Node node, String expected) {
    if (!(node instanceof Node.Scalar scalar) || scalar.type() != Node.Scalar.Type.NUMBER) {
      wrongType(node, expected);
      return Optional.empty();
    }
    if (!isNumber(scalar)) {
      outOfRange(node, expected + ", not below 0");
      return Optional.empty();
    }
    return Optional.of(new BigDecimal(scalar.text()));
  }

  /** Programs write large numbers with an exponent, people and texts do not. */
  private static boolean isNumber(Node.Scalar scalar) {
    String digits =
        scalar.type() == Node.Scalar.Type.NUMBER
            ? EXPONENT.matcher(scalar.text()).replaceFirst("")
            : scalar.text();
    return NUMBER.matcher(digits).matches();
  }

  private void outOfRange(Node node, String allowedText) {
    problems.add(
        SchemeError.NUMBER_OUT_OF_RANGE,
        Facts.of("value", Facts.shorten(((Node.Scalar) node).text())).and("allowed", allowedText),
        node.place());
  }

  // --- amounts ---

  Money requiredAmountAboveZero(String name) {
    return required(name, "amount").map(this::amountAboveZero).orElse(Money.ZERO);
  }

  Optional<Money> amount(String name) {
    return node(name).map(this::amount);
  }

  private Money amountAboveZero(Node node) {
    int before = problems.count();
    Money amount = amount(node);
    if (amount.isZero() && problems.count() == before) {
      outOfRange(node, "amount above 0");
    }
    return amount;
  }

  /** An amount in yuan, as a number or as text, with at most two decimals. */
  private Money amount(Node node) {
    if (node instanceof Node.Scalar scalar
        && (scalar.type() == Node.Scalar.Type.NUMBER || scalar.type() == Node.Scalar.Type.TEXT)) {
      if (!isNumber(scalar)) {
        outOfRange(node, "amount in yuan such as 2070.00, not below 0");
        return Money.ZERO;
      }
      try {
        return Money.ofYuan(new BigDecimal(scalar.text()));
      } catch (Malformed e) {
        Malformed.Problem problem = e.problems().get(0);
        problems.add(problem.code(), problem.facts(), node.place());
        return Money.ZERO;
      }
    }
    wrongType(node, "amount");
    return Money.ZERO;
  }

  /** The same words by another spelling: {@code LAST_WAGE_MONTH} is {@code lastWageMonth}. */
  static String camel(Enum<?> constant) {
    StringBuilder camel = new StringBuilder();
    for (String part : constant.name().split("_", -1)) {
      camel.append(
          camel.isEmpty()
              ? part.toLowerCase(Locale.ROOT)
              : part.charAt(0) + part.substring(1).toLowerCase(Locale.ROOT));
    }
    return camel.toString();
  }
}
