package wagefund.ledger.platform.web;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.stream.Collectors;

/** How a type is named to somebody who sent something else. */
final class Expected {

  private Expected() {}

  static String of(Class<?> type) {
    if (type.isEnum()) {
      return constants(type);
    }
    if (type == LocalDate.class) {
      return "2026-01-31";
    }
    if (type == YearMonth.class) {
      return "2026-01";
    }
    if (type == int.class || type == Integer.class || type == long.class || type == Long.class) {
      return "12";
    }
    if (type == boolean.class || type == Boolean.class) {
      return "true, false";
    }
    if (type == String.class) {
      return "\"…\"";
    }
    return Iterable.class.isAssignableFrom(type) ? "[…]" : "{…}";
  }

  /** What stood in its place, as far as the reader of JSON tells. */
  static String found(String message) {
    if (message.contains("Array value") || message.contains("START_ARRAY")) {
      return "[…]";
    }
    if (message.contains("Object value") || message.contains("START_OBJECT")) {
      return "{…}";
    }
    if (message.contains("String value")) {
      return "\"…\"";
    }
    return message.contains("Boolean value") ? "true, false" : "12";
  }

  static String constants(Class<?> type) {
    return Arrays.stream(type.getEnumConstants())
        .map(String::valueOf)
        .collect(Collectors.joining(", "));
  }
}
