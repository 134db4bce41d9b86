package wagefund.ledger.journal.view;

import static wagefund.schema.read.Tables.LOG_DAY;

import java.time.LocalDate;
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
    if (row.getLastSeq() + 1 != event.seq()) {
      raiseLaterDays(day, event.seq(), rows);
    }
    row.setLastSeq(event.seq());
  }

  /** Where a clock went back, the later days know this event too; so the last day says it all. */
  private static void raiseLaterDays(LocalDate day, long seq, WriteSet rows) {
    rows.all(LOG_DAY, LOG_DAY.DAY.gt(day), row -> row.getDay().isAfter(day))
        .forEach(later -> later.setLastSeq(seq));
  }
}
