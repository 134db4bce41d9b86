package wagefund.ledger.warning.view;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import wagefund.ledger.kernel.Money;
import wagefund.ledger.warning.command.Rule;
import wagefund.ledger.warning.command.WarningCode;

/** A year that begins soon and whose working calendar is not there: its due dates would fail. */
record CalendarToLoad() implements Watch {

  @Override
  public WarningCode code() {
    return WarningCode.CALENDAR_TO_LOAD;
  }

  @Override
  public List<Warning> look(Looking looking, Rule rule) {
    return judge(looking.calendar().years(), looking.asOf(), rule).stream().toList();
  }

  Optional<Warning> judge(Set<Integer> years, LocalDate asOf, Rule rule) {
    int year = asOf.getYear();
    while (years.contains(year)) {
      year++;
    }
    String name = Integer.toString(year);
    LocalDate begins = LocalDate.of(year, 1, 1);
    int days = Looking.daysUntil(asOf, begins);
    return rule.colourOf(days)
        .map(
            colour ->
                new Warning(
                    code(),
                    code().kind(),
                    colour,
                    new Warning.Subject("calendar", name, name),
                    "",
                    "",
                    asOf,
                    begins,
                    days,
                    Money.ZERO,
                    "尚未导入 %s 年工作日历。请按国务院办公厅节假日通知编写 %s.csv，并以 --calendars=目录 启动。"
                        .formatted(name, name),
                    "The working calendar of %s is not there. Write %s.csv from the State Council's notice and start with --calendars=FOLDER."
                        .formatted(name, name),
                    ""));
  }
}
