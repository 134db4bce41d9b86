package wagefund.ledger.journal.view;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Optional;
import wagefund.ledger.kernel.FundId;

/** The fund that an event names. */
final class FundOf {

  private static final ClassValue<Optional<RecordComponent>> FIELD =
      new ClassValue<>() {
        @Override
        protected Optional<RecordComponent> computeValue(Class<?> type) {
          return Arrays.stream(type.getRecordComponents())
              .filter(c -> c.getName().equals("fundId") && c.getType() == FundId.class)
              .findFirst();
        }
      };

  private FundOf() {}

  static Optional<FundId> event(Record happened) {
    return FIELD
        .get(happened.getClass())
        .map(
            field -> {
              try {
                return (FundId) field.getAccessor().invoke(happened);
              } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(e);
              }
            });
  }
}
