package wagefund.ledger.warning.view;

import java.time.LocalDate;
import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;

/** Finds the exceptions of one kind. */
interface ExceptionSource {

  ExceptionKind kind();

  /** How many there are between two days, both included. */
  int count(DSLContext read, Span span);

  /** A part of them, the latest first. */
  List<ExceptionRow> rows(DSLContext read, Span span, int offset, int limit);

  /**
   * Which days are looked at.
   *
   * @param asOf the day on which is looked: what waits has waited until then
   */
  record Span(LocalDate from, LocalDate to, LocalDate asOf) {
    Condition holds(Field<LocalDate> on) {
      return on.between(from, to);
    }
  }
}
