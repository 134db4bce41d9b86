package wagefund.ledger.architecture;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import wagefund.ledger.kernel.BankCode;
import wagefund.ledger.kernel.Digest;
import wagefund.ledger.kernel.FundId;
import wagefund.ledger.kernel.Identifier;
import wagefund.ledger.kernel.Money;
import wagefund.ledger.kernel.SchemeBookId;

/** Makes an example of any message, the same at each run, with every field filled. */
final class Samples {

  private static final Map<Class<?>, Object> PLAIN =
      Map.ofEntries(
          Map.entry(int.class, 7),
          Map.entry(Integer.class, 7),
          Map.entry(long.class, 1234567L),
          Map.entry(Long.class, 1234567L),
          Map.entry(boolean.class, true),
          Map.entry(Boolean.class, true),
          Map.entry(BigDecimal.class, new BigDecimal("0.25")),
          Map.entry(LocalDate.class, LocalDate.of(2025, 9, 24)),
          Map.entry(LocalDateTime.class, LocalDateTime.of(2025, 9, 24, 10, 30)),
          Map.entry(YearMonth.class, YearMonth.of(2025, 8)),
          Map.entry(Instant.class, Instant.parse("2025-09-24T02:30:00.123456Z")),
          Map.entry(OptionalInt.class, OptionalInt.of(7)),
          Map.entry(OptionalLong.class, OptionalLong.of(1234567L)),
          Map.entry(BankCode.class, new BankCode("102")),
          Map.entry(SchemeBookId.class, SchemeBookId.of(new FundId("fundId-1"))));

  private static final int DEEPEST = 8;

  private Samples() {}

  static Object of(Class<?> message) {
    return value(message, "sample", 0);
  }

  private static Object value(Type type, String name, int depth) {
    if (depth > DEEPEST) {
      throw new IllegalStateException("No end is seen below " + type + " " + name);
    }
    if (type instanceof ParameterizedType generic) {
      return container(generic, name, depth + 1);
    }
    Class<?> plain = (Class<?>) type;
    if (PLAIN.containsKey(plain)) {
      return PLAIN.get(plain);
    }
    if (plain.equals(String.class)) {
      return name.endsWith("Zh") ? "示例" : name;
    }
    if (plain.equals(Digest.class)) {
      return Digest.of(name);
    }
    if (plain.isEnum()) {
      return plain.getEnumConstants()[0];
    }
    if (plain.isSealed()) {
      return value(plain.getPermittedSubclasses()[0], name, depth + 1);
    }
    if (plain.isRecord()) {
      return record(plain, name, depth + 1);
    }
    throw new IllegalStateException("No sample is known of " + type + " " + name);
  }

  private static Object container(ParameterizedType type, String name, int depth) {
    Type[] of = type.getActualTypeArguments();
    Class<?> container = (Class<?>) type.getRawType();
    if (container.equals(Optional.class)) {
      return Optional.of(value(of[0], name, depth));
    }
    if (container.equals(List.class)) {
      return kinds(of[0]).map(kind -> value(kind, name, depth)).toList();
    }
    if (container.equals(Set.class)) {
      return Set.of(value(of[0], name, depth));
    }
    if (container.equals(Map.class)) {
      return Map.of(value(of[0], name, depth), value(of[1], name, depth));
    }
    if (container.equals(SortedMap.class)) {
      return new TreeMap<>(Map.of(value(of[0], name, depth), value(of[1], name, depth)));
    }
    throw new IllegalStateException("No sample is known of " + type + " " + name);
  }

  /** One of each kind, where there are several. */
  private static Stream<Type> kinds(Type type) {
    return type instanceof Class<?> plain && plain.isSealed()
        ? Arrays.stream(plain.getPermittedSubclasses()).flatMap(Samples::kinds)
        : Stream.of(type);
  }

  private static Object record(Class<?> type, String name, int depth) {
    RecordComponent[] components = type.getRecordComponents();
    Object[] values = new Object[components.length];
    for (int i = 0; i < values.length; i++) {
      values[i] =
          Identifier.class.isAssignableFrom(type)
              ? name + "-1"
              : value(components[i].getGenericType(), components[i].getName(), depth);
    }
    return make(type, values)
        .or(() -> withSomeAmountsZero(type, values))
        .orElseThrow(() -> new IllegalStateException("No sample can be made of " + type));
  }

  /** For a record whose parts must sum to its whole: as few amounts as possible become zero. */
  private static Optional<Object> withSomeAmountsZero(Class<?> type, Object[] values) {
    int[] amounts =
        IntStream.range(0, values.length).filter(i -> values[i] instanceof Money).toArray();
    return IntStream.range(0, 1 << amounts.length)
        .boxed()
        .sorted(Comparator.comparing(Integer::bitCount).thenComparing(Comparator.naturalOrder()))
        .map(
            zeros -> {
              Object[] some = values.clone();
              IntStream.range(0, amounts.length)
                  .filter(i -> (zeros & (1 << i)) != 0)
                  .forEach(i -> some[amounts[i]] = Money.ZERO);
              return make(type, some);
            })
        .flatMap(Optional::stream)
        .findFirst();
  }

  /** Empty where the record refuses the values. */
  private static Optional<Object> make(Class<?> type, Object[] values) {
    try {
      Constructor<?> constructor =
          type.getDeclaredConstructor(
              Arrays.stream(type.getRecordComponents())
                  .map(RecordComponent::getType)
                  .toArray(Class<?>[]::new));
      constructor.setAccessible(true);
      return Optional.of(constructor.newInstance(values));
    } catch (InvocationTargetException refused) {
      return Optional.empty();
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("No sample can be made of " + type, e);
    }
  }
}
