package wagefund.ledger.page;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import wagefund.ledger.kernel.Actor;
import wagefund.ledger.kernel.Digest;
import wagefund.ledger.kernel.Document;
import wagefund.ledger.kernel.Facts;
import wagefund.ledger.kernel.KernelError;
import wagefund.ledger.kernel.Malformed;
import wagefund.ledger.kernel.Money;
import wagefund.ledger.kernel.Times;
import wagefund.ledger.platform.write.IdempotencyKey;

/**
 * What an officer sent by a form: who, when, and the fields.
 *
 * @param by the officer
 * @param at when it arrived
 * @param path where it was sent
 * @param fields every field with its values
 */
record Form(Actor by, Instant at, String path, Map<String, List<String>> fields) {

  /** The field by which a form has its effect once, however often it is sent. */
  static final String ONCE = "once";

  static Form of(HttpServletRequest request, Actor by, Instant at) {
    Map<String, List<String>> fields = new TreeMap<>();
    request.getParameterMap().forEach((name, values) -> fields.put(name, List.of(values)));
    return new Form(by, at, request.getRequestURI(), Collections.unmodifiableMap(fields));
  }

  String text(String field) {
    return all(field).stream().findFirst().map(String::strip).orElse("");
  }

  List<String> all(String field) {
    return Optional.ofNullable(fields.get(field)).orElse(List.of());
  }

  /** The lines of a text that are not blank. */
  List<String> lines(String field) {
    return Arrays.stream(text(field).split("\\R", -1))
        .map(String::strip)
        .filter(line -> !line.isEmpty())
        .toList();
  }

  boolean has(String field) {
    return !text(field).isEmpty();
  }

  /**
   * @throws Malformed {@code TEXT_MISSING}, or as {@link Money#ofYuan(String)}
   */
  Money money(String field) {
    try {
      return Money.ofYuan(required(field).replace(",", "").replace("，", ""));
    } catch (Malformed e) {
      throw at(e, field);
    }
  }

  /** The business date: as given, else today in China. */
  LocalDate on() {
    return has("on") ? date("on") : LocalDate.ofInstant(at, Times.ZONE);
  }

  /**
   * @throws Malformed {@code TEXT_MISSING} or {@code DATE_NOT_CHOSEN}
   */
  LocalDate date(String field) {
    String text = required(field);
    try {
      return LocalDate.parse(text);
    } catch (DateTimeParseException e) {
      throw new Malformed(PageError.DATE_NOT_CHOSEN, Facts.of("value", Facts.shorten(text)), field);
    }
  }

  /**
   * @throws Malformed {@code NUMBER_NOT_GIVEN}
   */
  int number(String field) {
    return number(text(field), field);
  }

  static int number(String text, String place) {
    if (!text.matches("[0-9]{1,6}")) {
      throw new Malformed(
          PageError.NUMBER_NOT_GIVEN, Facts.of("value", Facts.shorten(text)), place);
    }
    return Integer.parseInt(text);
  }

  /**
   * @throws Malformed {@code CHOICE_NOT_MADE}
   */
  <E extends Enum<E>> E choice(String field, Class<E> type) {
    return choice(text(field), field, type);
  }

  <E extends Enum<E>> Optional<E> optionalChoice(String field, Class<E> type) {
    return has(field) ? Optional.of(choice(field, type)) : Optional.empty();
  }

  static <E extends Enum<E>> E choice(String text, String place, Class<E> type) {
    try {
      return Enum.valueOf(type, text);
    } catch (IllegalArgumentException e) {
      throw new Malformed(PageError.CHOICE_NOT_MADE, Facts.of("value", Facts.shorten(text)), place);
    }
  }

  /** The paper whose number, title and date stand in fields that begin with this name. */
  Document document(String field) {
    return new Document(required(field + "Number"), text(field + "Title"), date(field + "Dated"));
  }

  String required(String field) {
    String text = text(field);
    if (text.isEmpty()) {
      throw new Malformed(KernelError.TEXT_MISSING, Facts.NONE, field);
    }
    return text;
  }

  /** The name of what the form makes: the same, however often it is sent. */
  String named(String kind) {
    return kind + ":" + Digest.of(by.name() + "\n" + text(ONCE)).hex().substring(0, 32);
  }

  /** The key of the form, over everything that was filled in. */
  IdempotencyKey key(byte[]... files) {
    StringBuilder content = new StringBuilder(path).append('\n');
    fields.forEach(
        (name, values) -> {
          if (!name.equals(ONCE) && !name.equals("_csrf")) {
            content.append(name).append('=').append(values).append('\n');
          }
        });
    for (byte[] file : files) {
      content.append(Digest.of(file)).append('\n');
    }
    String once = text(ONCE);
    if (!once.matches("[\\x21-\\x7E]{1,80}")) {
      throw new Malformed(PageError.FORM_TOO_OLD, Facts.NONE);
    }
    return new IdempotencyKey(by.name(), once, Digest.of(content.toString()));
  }

  /** What was filled in, to be shown again; the first value of each field. */
  Map<String, String> given() {
    Map<String, String> given = new LinkedHashMap<>();
    fields.forEach((name, values) -> given.put(name, values.isEmpty() ? "" : values.get(0)));
    given.remove(ONCE);
    given.remove("_csrf");
    return given;
  }

  private static Malformed at(Malformed malformed, String place) {
    return new Malformed(
        malformed.problems().stream()
            .map(p -> new Malformed.Problem(p.code(), p.facts(), place))
            .toList());
  }
}
