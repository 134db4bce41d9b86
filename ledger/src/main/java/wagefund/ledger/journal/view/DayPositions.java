package wagefund.ledger.journal.view;

import static wagefund.schema.read.Tables.LOG_DAY;

import java.time.LocalDate;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import wagefund.ledger.kernel.Times;
import wagefund.ledger.platform.read.SealedEvent;
import wagefund.ledger.platform.read.WriteSet;
import wagefund.schema.read.tables.records.LogDayRecord;

/**
 * The last place of the sealed log of each day on which something was recorded: what was known on
 * that day. Once the day is over it never changes, so that the same question has the same answer.
 */
final class DayPositions {

  private DayPositions() {}

  static void note(SealedEvent event, WriteSet rows) {
    LocalDate day = LocalDate.ofInstant(event.recordedAt(), Times.ZONE);
    LogDayRecord row =
        rows.find(LOG_DAY, day)
            .orElseGet(
                () -> {
                  LogDayRecord fresh = new LogDayRecord();
                  fresh.setDay(day);
                  fresh.setLastSeq(0L);
                  return rows.add(fresh);
                });
    row.setLastSeq(event.seq());
  }

  /** The last place that was known at the end of a day; 0 where nothing was. */
  static long of(LocalDate day, DSLContext read) {
    return Optional.ofNullable(
            read.select(DSL.max(LOG_DAY.LAST_SEQ))
                .from(LOG_DAY)
                .where(LOG_DAY.DAY.le(day))
                .fetchOne(0, Long.class))
        .orElse(0L);
  }
}
