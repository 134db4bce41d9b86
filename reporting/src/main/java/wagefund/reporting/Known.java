package wagefund.reporting;

import static wagefund.schema.read.Tables.LOG_DAY;
import static wagefund.schema.read.Tables.PROJECTION_POSITION;

import java.time.LocalDate;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Table;
import org.jooq.impl.DSL;

/**
 * 所知: up to which place of the ledger's one order a statement tells. What was recorded after it is
 * left out, so a statement of a past place stays the same for ever.
 */
public sealed interface Known {

  /** Up to the last place that was read. */
  static Known now() {
    return new Now();
  }

  /** Up to the last place. */
  record Now() implements Known {}

  /**
   * Up to the end of a day; where the day is not over, up to the last place.
   *
   * @param day the day
   */
  record On(LocalDate day) implements Known {}

  /**
   * Up to a place.
   *
   * @param position the place, the last one where it is greater than that
   */
  record At(long position) implements Known {}

  /** The place itself. */
  default long place(DSLContext read) {
    long last = greatest(read, PROJECTION_POSITION, PROJECTION_POSITION.SEQ, DSL.noCondition());
    if (this instanceof At at) {
      return Math.min(last, at.position());
    }
    if (this instanceof On on) {
      return Math.min(last, greatest(read, LOG_DAY, LOG_DAY.LAST_SEQ, LOG_DAY.DAY.le(on.day())));
    }
    return last;
  }

  private static long greatest(DSLContext read, Table<?> table, Field<Long> of, Condition when) {
    return Optional.ofNullable(
            read.select(DSL.max(of)).from(table).where(when).fetchOne(0, Long.class))
        .orElse(0L);
  }
}
