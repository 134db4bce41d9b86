package wagefund.ledger.platform.read;

import static wagefund.schema.read.Tables.LOG_DAY;
import static wagefund.schema.read.Tables.PROJECTION_POSITION;

import java.time.LocalDate;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/** 所知: up to which place of the sealed log was known what a question asks about. */
@Component
public class LogPlaces {

  private final DSLContext read;

  public LogPlaces(DSLContext read) {
    this.read = read;
  }

  /**
   * The place of the log that answers a question: of the end of a day, or the given one, or the
   * last.
   *
   * @param knownOn the day on which it was known
   * @param position the place itself
   */
  public long place(Optional<LocalDate> knownOn, Optional<Long> position) {
    long last =
        Optional.ofNullable(
                read.select(DSL.max(PROJECTION_POSITION.SEQ))
                    .from(PROJECTION_POSITION)
                    .fetchOne(0, Long.class))
            .orElse(0L);
    return Math.min(last, position.orElseGet(() -> knownOn.map(this::endOf).orElse(last)));
  }

  /** The last place that was known at the end of a day; 0 where nothing was. */
  public long endOf(LocalDate day) {
    return Optional.ofNullable(
            read.select(LOG_DAY.LAST_SEQ)
                .from(LOG_DAY)
                .where(LOG_DAY.DAY.le(day))
                .orderBy(LOG_DAY.DAY.desc())
                .limit(1)
                .fetchOne(LOG_DAY.LAST_SEQ))
        .orElse(0L);
  }
}
