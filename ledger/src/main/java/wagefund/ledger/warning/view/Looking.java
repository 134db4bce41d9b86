package wagefund.ledger.warning.view;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jooq.DSLContext;
import wagefund.ledger.kernel.WorkingCalendar;
import wagefund.ledger.warning.command.WarningRules;

/** What a watch looks at, on which day, and by which rules. */
record Looking(DSLContext read, LocalDate asOf, WarningRules rules, WorkingCalendar calendar) {

  /** Days from the day of looking to another one; below zero where that is past. */
  static int daysUntil(LocalDate asOf, LocalDate day) {
    return Math.toIntExact(ChronoUnit.DAYS.between(asOf, day));
  }

  /** How a number of days left is told. */
  static String left(int days) {
    return days < 0 ? "已超 " + -days + " 天" : days == 0 ? "今日到期" : "还剩 " + days + " 天";
  }

  static String leftInEnglish(int days) {
    return days < 0 ? -days + " days over" : days == 0 ? "due today" : days + " days left";
  }
}
