package wagefund.ledger.journal.domain;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import wagefund.ledger.kernel.Identifier;
import wagefund.ledger.kernel.Money;

/**
 * A field of an event, named as in its record, such as {@code amount} or {@code document.number}.
 */
record EventField(String path, List<RecordComponent> steps) {

  /** The field of this name, where the event has one. */
  static Optional<EventField> find(Class<?> event, String path) {
    List<RecordComponent> steps = new ArrayList<>();
    Class<?> at = event;
    for (String name : path.split("\\.", -1)) {
      Optional<RecordComponent> step =
          componentsOf(at).stream().filter(c -> c.getName().equals(name)).findFirst();
      if (step.isEmpty()) {
        return Optional.empty();
      }
      steps.add(step.get());
      at = step.get().getType();
    }
    return Optional.of(new EventField(path, List.copyOf(steps)));
  }

  static List<String> namesOf(Class<?> event) {
    return componentsOf(event).stream().map(RecordComponent::getName).toList();
  }

  private static List<RecordComponent> componentsOf(Class<?> type) {
    return type.isRecord() ? Arrays.asList(type.getRecordComponents()) : List.of();
  }

  Class<?> type() {
    return last().getType();
  }

  /** What a list holds; empty where the field is no list of records. */
  Optional<Class<?>> itemType() {
    boolean list = List.class.isAssignableFrom(type());
    return list
            && last().getGenericType() instanceof ParameterizedType generic
            && generic.getActualTypeArguments()[0] instanceof Class<?> item
            && item.isRecord()
        ? Optional.of(item)
        : Optional.empty();
  }

  private RecordComponent last() {
    return steps.get(steps.size() - 1);
  }

  Object in(Record event) {
    Object at = event;
    for (RecordComponent step : steps) {
      try {
        at = Objects.requireNonNull(step.getAccessor().invoke(at), path);
      } catch (ReflectiveOperationException e) {
        throw new IllegalStateException("The field " + path + " cannot be read of " + event, e);
      }
    }
    return at;
  }

  /** Whether it holds an amount, be it one that may be absent. */
  boolean isMoney() {
    return type() == Money.class
        || type() == Optional.class
            && last().getGenericType() instanceof ParameterizedType generic
            && generic.getActualTypeArguments()[0] == Money.class;
  }

  /** The amount; zero where it is absent. */
  Money moneyIn(Record event) {
    Object value = in(event);
    return value instanceof Optional<?> maybe
        ? (Money) maybe.map(Object.class::cast).orElse(Money.ZERO)
        : (Money) value;
  }

  List<Record> itemsIn(Record event) {
    return ((List<?>) in(event)).stream().map(Record.class::cast).toList();
  }

  /** The field as text; of a list, how many it holds; of an id, its plain value. */
  String textIn(Record event) {
    Object value = in(event);
    if (value instanceof Identifier id) {
      return id.value();
    }
    return value instanceof List<?> list ? String.valueOf(list.size()) : value.toString();
  }
}
