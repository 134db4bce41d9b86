package wagefund.ledger.warning.view;

import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import wagefund.ledger.kernel.StoredAs;
import wagefund.ledger.kernel.Times;
import wagefund.ledger.platform.read.Projection;
import wagefund.ledger.platform.read.SealedEvent;
import wagefund.ledger.platform.read.WriteSet;
import wagefund.ledger.settlement.event.LineReissued;
import wagefund.schema.read.tables.records.ExceptionEntryRecord;

/**
 * Keeps what an auditor wants to see and no other table shows: each event whose business date lies
 * before the day on which it was recorded, and each payment that was sent again.
 */
@Component
@Order(40)
class ExceptionProjection implements Projection {

  private final Map<Class<?>, Optional<Method>> dates = new ConcurrentHashMap<>();
  private final Map<Class<?>, Optional<Method>> officers = new ConcurrentHashMap<>();

  @Override
  public void on(SealedEvent event, WriteSet rows) {
    Object payload = event.payload();
    LocalDate recordedOn = LocalDate.ofInstant(event.recordedAt(), Times.ZONE);
    if (payload instanceof LineReissued reissued) {
      ExceptionEntryRecord row =
          row(event, ExceptionKind.REISSUED, reissued.on(), recordedOn, reissued.by());
      row.setSubject(reissued.advanceId().value());
      row.setLineNo(reissued.lineNo());
      row.setAmountFen(reissued.amount().fen());
      rows.add(row);
    }
    Optional<LocalDate> on = value(dates, payload, "on", LocalDate.class);
    if (on.isPresent() && on.get().isBefore(recordedOn)) {
      String by = value(officers, payload, "by", String.class).orElse("");
      rows.add(row(event, ExceptionKind.BACKDATED, on.get(), recordedOn, by));
    }
  }

  private static ExceptionEntryRecord row(
      SealedEvent event, ExceptionKind kind, LocalDate on, LocalDate recordedOn, String by) {
    ExceptionEntryRecord row = new ExceptionEntryRecord();
    row.setSeq(event.seq());
    row.setKind(kind.name());
    row.setOnDate(on);
    row.setRecordedOn(recordedOn);
    row.setDays((int) Math.max(0, ChronoUnit.DAYS.between(on, recordedOn)));
    row.setSubject(event.aggregateId());
    StoredAs stored = event.payload().getClass().getAnnotation(StoredAs.class);
    row.setEvent(stored == null ? "" : stored.value());
    row.setLineNo(0);
    row.setOfficer(by);
    row.setAmountFen(0L);
    return row;
  }

  /** The component of this name and type of an event, where it has one. */
  private static <T> Optional<T> value(
      Map<Class<?>, Optional<Method>> known, Object event, String name, Class<T> type) {
    Optional<Method> accessor =
        known.computeIfAbsent(event.getClass(), c -> accessor(c, name, type));
    try {
      return accessor.isPresent()
          ? Optional.of(type.cast(accessor.get().invoke(event)))
          : Optional.empty();
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Optional<Method> accessor(Class<?> event, String name, Class<?> type) {
    RecordComponent[] components = event.getRecordComponents();
    return components == null
        ? Optional.empty()
        : Arrays.stream(components)
            .filter(c -> c.getName().equals(name) && c.getType() == type)
            .map(RecordComponent::getAccessor)
            .findFirst();
  }
}
