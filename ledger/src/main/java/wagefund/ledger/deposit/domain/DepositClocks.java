package wagefund.ledger.deposit.domain;

import java.time.LocalDate;
import org.springframework.stereotype.Component;
import wagefund.ledger.kernel.Commands;
import wagefund.ledger.kernel.Outcome;
import wagefund.ledger.kernel.SchemeBookId;
import wagefund.ledger.kernel.WorkingCalendar;
import wagefund.ledger.scheme.command.AskSchemeTerms;
import wagefund.ledger.scheme.command.Days;
import wagefund.ledger.scheme.command.DepositTerms;
import wagefund.ledger.scheme.command.DepositTerms.Clocks;
import wagefund.ledger.scheme.command.SchemeTerms;

/** How long each step may take, by the scheme in force on the day on which the step begins. */
@Component
class DepositClocks {

  private final Commands commands;
  private final WorkingCalendar calendar;

  DepositClocks(Commands commands, WorkingCalendar calendar) {
    this.commands = commands;
    this.calendar = calendar;
  }

  /** The clocks of the scheme, or of the national rule where a later scheme is silent. */
  Clocks of(DepositState deposit, LocalDate on) {
    Outcome scheme =
        commands.send(new AskSchemeTerms(SchemeBookId.of(deposit.required().fundId()), on));
    return scheme.isAccepted()
        ? scheme
            .answer(SchemeTerms.class)
            .deposit()
            .map(DepositTerms::clocks)
            .orElse(Clocks.NATIONAL)
        : Clocks.NATIONAL;
  }

  /**
   * The last day of a period that begins on the day after another.
   *
   * @throws wagefund.ledger.kernel.Malformed {@code CALENDAR_YEAR_MISSING} where working days of a
   *     year are asked for whose calendar is not there
   */
  LocalDate after(Days days, LocalDate from) {
    return days.after(from, calendar);
  }
}
