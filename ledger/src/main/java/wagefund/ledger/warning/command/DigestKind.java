package wagefund.ledger.warning.command;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;

/** Over which period a digest is made. */
public enum DigestKind {
  DAILY("日报", "Daily digest"),
  WEEKLY("周报", "Weekly digest"),
  MONTHLY("月报", "Monthly digest");

  private final String zh;
  private final String en;

  DigestKind(String zh, String en) {
    this.zh = zh;
    this.en = en;
  }

  public String zh() {
    return zh;
  }

  public String en() {
    return en;
  }

  /** The first day of the period in which a day lies; a week begins on Monday. */
  public LocalDate firstDay(LocalDate on) {
    return switch (this) {
      case DAILY -> on;
      case WEEKLY -> on.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
      case MONTHLY -> on.withDayOfMonth(1);
    };
  }

  /** The last day of the period in which a day lies. */
  public LocalDate lastDay(LocalDate on) {
    return switch (this) {
      case DAILY -> on;
      case WEEKLY -> on.with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY));
      case MONTHLY -> on.with(TemporalAdjusters.lastDayOfMonth());
    };
  }
}
